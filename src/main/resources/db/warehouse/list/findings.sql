select f.finding_id, f.submission_id, s.file, s.unit, s.period, f.dataset, f.sheet, f.row_no, f.column_no, f.field, f.severity,
       f.code, case when :personal then coalesce(f.personal_value, f.value) else f.value end as value, f.details
from ops.finding f
join ops.submission s on s.submission_id = f.submission_id
left join ops.found_table t on t.table_id = f.table_id
where (cast(:period as text) is null or s.period = :period)
  and (cast(:unit as text) is null or s.unit = :unit)
order by coalesce(s.period, '') collate "C", coalesce(s.unit, '') collate "C", s.file collate "C", f.submission_id,
         t.sheet_no nulls first, t.table_no nulls first, f.row_no nulls first, f.column_no nulls first, f.finding_id
