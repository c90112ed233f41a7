-- The latest release of each period.
select distinct on (period) release_id as id, period, number, made_at
from ops.release
order by period, number desc
