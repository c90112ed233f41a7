select t.table_id as id, coalesce(t.dataset, '') as dataset, f.finding_id as finding
from ops.finding f
join ops.found_table t on t.table_id = f.table_id
where f.code = :code and f.details = array[cast(:decision as text)] and t.set_aside
