select t.sheet, a.row_no, a.column_no, a.field, a.declared, a.computed, count(*) over () as totals
from ops.agreed_total a
join ops.found_table t on t.table_id = a.table_id
join ops.submission s on s.submission_id = t.submission_id and s.reading = t.reading
where s.submission_id = :submission
order by t.sheet_no, t.table_no, a.row_no, a.column_no, a.field
limit :most
