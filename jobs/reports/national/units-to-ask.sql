-- The units of which a total is unlike those before, or which name one organization in two ways.
select f.unit
from ops.release_finding f
left join ops.release_name n on n.release_id = f.release_id and n.list = 'unit' and n.code = f.unit
where f.release_id = :release and f.code in ('figure-unlike-before', 'ngo-spelled-twice')
group by f.unit, n.place
order by n.place, f.unit
