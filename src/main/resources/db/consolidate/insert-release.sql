insert into ops.release (period, number, made_at, inputs_hash)
select :period, coalesce(max(number), 0) + 1, :now, :inputs
from ops.release
where period = :period
returning release_id
