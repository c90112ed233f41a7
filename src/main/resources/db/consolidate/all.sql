select release_id as id, period, number, made_at
from ops.release
where period = :period
order by number
