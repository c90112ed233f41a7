select s.submission_id, s.file, s.unit, s.period, t.dataset, t.sheet, t.table_no, t.status,
       t.rows_read, t.rows_loaded, t.rows_rejected, t.rows_ignored, s.received_at
from ops.submission s
join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
where t.status not in ('reading', 'read')
  and (cast(:period as text) is null or s.period = :period)
  and (cast(:unit as text) is null or s.unit = :unit)
order by coalesce(s.period, '') collate "C", coalesce(s.unit, '') collate "C", s.file collate "C", s.submission_id,
         t.sheet_no, t.table_no
