select run_id, verb, started_at, ended_at is not null as ended, coalesce(outcome, '') as outcome
from ops.run
where run_id = :run
