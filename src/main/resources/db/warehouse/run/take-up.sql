-- Only once, and not where the run before could not be finished either: what both die of would keep every later run from its work.
update ops.run r
set taken_up = true
where r.run_id = :run and not r.taken_up
  and coalesce((select e.outcome from ops.run e where e.run_id < r.run_id order by e.run_id desc limit 1), '') <> 'died'
