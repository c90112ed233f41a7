-- Tables of other submissions for the same unit, period and dataset that are in force, or that this run has settled before.
select o.table_id as id, os.run_id = s.run_id as same_run
from ops.found_table t
join ops.submission s on s.submission_id = t.submission_id
join ops.submission os on os.unit = s.unit and os.period = s.period and os.submission_id <> s.submission_id
join ops.found_table o on o.submission_id = os.submission_id and o.dataset = t.dataset
where t.table_id = :table
  and (o.status = 'loaded' or o.status = 'held' and os.run_id = s.run_id and os.state = 'settled')
order by o.table_id
