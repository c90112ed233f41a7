-- Without personal values: what names a person stays in the unit's own cells.
select f.dataset, f.sheet, f.row_no, f.column_no, f.field, f.severity, f.code, f.value, f.details
from (
    select f.*, t.sheet_no, t.table_no, array_position(array['error', 'warning', 'info'], f.severity) as gravity
    from ops.finding f
    join ops.submission s on s.submission_id = f.submission_id
    left join ops.found_table t on t.table_id = f.table_id
    where f.submission_id = :submission and (t.table_id is null or t.reading = s.reading)
    -- Columns whose values nobody may copy are told however many graver findings there are.
    order by f.code <> 'column-sensitive', gravity, t.sheet_no nulls first, t.table_no nulls first, f.row_no nulls first,
             f.column_no nulls first, f.finding_id
    limit :most) f
order by f.gravity, f.sheet_no nulls first, f.table_no nulls first, f.row_no nulls first, f.column_no nulls first, f.finding_id
