-- The run begun last, of one verb where one is asked for.
select run_id, verb, started_at, ended_at is not null as ended, coalesce(outcome, '') as outcome
from ops.run
where cast(:verb as text) is null or verb = :verb
order by run_id desc
limit 1
