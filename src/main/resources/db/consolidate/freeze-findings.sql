-- The gravest first.
insert into ops.release_finding
    (release_id, line, severity, code, unit, dataset, file, sheet, row_no, column_no, value, details)
select r.release_id,
       row_number() over (
           order by array_position(array['error', 'warning', 'info'], f.severity), f.code, n.place, s.unit, s.file, f.sheet,
                    f.row_no nulls first, f.column_no nulls first, f.finding_id),
       f.severity, f.code, s.unit, f.dataset, s.file, f.sheet, f.row_no, f.column_no, f.value, f.details
from ops.release r
join ops.submission s on s.period = r.period
join ops.finding f on f.submission_id = s.submission_id
left join ops.found_table t on t.table_id = f.table_id
left join ops.release_name n on n.release_id = r.release_id and n.list = 'unit' and n.code = s.unit
where r.release_id = :release and (t.table_id is null or t.reading = s.reading)
