select t.dataset, t.sheet, t.table_no, t.status, t.rows_read, t.rows_loaded, t.rows_rejected, t.rows_ignored
from ops.submission s
join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
where s.submission_id = :submission
order by t.sheet_no nulls first, t.table_no nulls first
