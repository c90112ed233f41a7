select f.finding_id, f.submission_id, f.file, f.unit, f.period, f.dataset, f.sheet, f.row_no, f.column_no, f.field, f.severity,
       f.code, case when :personal then coalesce(f.personal_value, f.value) else f.value end as value, f.details
from (
    select f.finding_id, f.submission_id, s.file, s.unit, s.period, f.dataset, f.sheet, t.sheet_no, t.table_no, f.row_no, f.column_no,
           f.field, f.severity, f.code, f.personal_value, f.value, f.details
    from ops.finding f
    join ops.submission s on s.submission_id = f.submission_id
    left join ops.found_table t on t.table_id = f.table_id
    union all
    -- What lies in an inbox and could not be taken is no submission.
    select i.finding_id, null, i.file, i.unit, i.period, null, '', null, null, null, null, '', i.severity, i.code, null, '', '{}'
    from ops.inbox_finding i
) f
where (cast(:period as text) is null or f.period = :period)
  and (cast(:unit as text) is null or f.unit = :unit)
  and (cast(:submission as bigint) is null or f.submission_id = :submission)
  and (cast(:severity as text) is null or f.severity = :severity)
  and (cast(:code as text) is null or f.code = :code)
order by coalesce(f.period, '') collate "C", coalesce(f.unit, '') collate "C", f.file collate "C", f.submission_id,
         f.sheet_no nulls first, f.table_no nulls first, f.row_no nulls first, f.column_no nulls first, f.finding_id
