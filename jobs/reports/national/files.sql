-- Every table found in what was received for the period by the time of the release, and what became of it then:
-- the release's own tables were in force, whatever happened to them since.
select s.unit, s.file, t.sheet, t.dataset,
       case
           when rt.table_id is not null then 'loaded'
           when t.status in ('loaded', 'reading', 'read') then 'held'
           else t.status
       end as status,
       t.rows_read, t.rows_loaded, t.rows_rejected, t.rows_ignored, s.received_at
from ops.submission s
join ops.release r on r.period = s.period and s.received_at <= r.made_at
join ops.found_table t on t.submission_id = s.submission_id
left join ops.release_table rt on rt.release_id = r.release_id and rt.table_id = t.table_id
left join wh.unit u on u.unit_id = s.unit
where r.release_id = :release and (t.reading = s.reading or rt.table_id is not null)
order by u.name_vi collate "vi-x-icu", s.unit, s.file, s.submission_id, t.sheet_no, t.table_no, t.table_id
