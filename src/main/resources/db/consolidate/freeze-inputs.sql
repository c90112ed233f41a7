insert into ops.release_input (release_id, kind, line)
select :release, kind, line
from ops.period_input
where period = :period
