insert into ops.release_found
    (release_id, line, submission_id, unit, file, sheet, dataset, status, rows_read, rows_loaded, rows_rejected, rows_ignored, received_at)
select r.release_id,
       row_number() over (order by n.place, s.unit, s.file, s.submission_id, t.sheet_no, t.table_no, t.table_id),
       s.submission_id, s.unit, s.file, t.sheet, t.dataset, case when t.status in ('reading', 'read') then 'held' else t.status end,
       t.rows_read, t.rows_loaded, t.rows_rejected, t.rows_ignored, s.received_at
from ops.release r
join ops.submission s on s.period = r.period
join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
left join ops.release_name n on n.release_id = r.release_id and n.list = 'unit' and n.code = s.unit
where r.release_id = :release
