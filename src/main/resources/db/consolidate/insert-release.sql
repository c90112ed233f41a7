insert into ops.release (period, number, made_at, inputs_hash, definitions_hash, program_version)
select :period, coalesce(max(number), 0) + 1, :now, :inputs, :definitions, :program
from ops.release
where period = :period
returning release_id
