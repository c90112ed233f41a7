-- All that was received for a unit and period and read, in the order in which it is settled: by time of receipt; within a run
-- what says nothing of itself first, then what says that it replaces, then what says that it adds; then by path.
select s.submission_id, s.run_id, s.received_at, s.file, s.sha256, s.intent, s.state,
       t.table_id, coalesce(t.dataset, '') as dataset, t.status, t.rows_loaded,
       t.rows_rejected, t.set_aside, t.doubtful,
       exists (select from ops.closing c
               where c.period = s.period and c.reopened_at is null and c.closed_at < s.received_at) as late
from ops.submission s
join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
where s.unit = :unit and s.period = :period and s.state in ('read', 'settled')
order by s.received_at, array_position(array['plain', 'revision', 'supplement'], s.intent), s.file collate "C",
         s.submission_id, t.sheet_no, t.table_no
