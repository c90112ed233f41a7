-- The parts of a breakdown of the country's figure, the largest first.
select key
from ops.figure
where release_id = :release and unit = 'VN' and figure = :figure and by = :by
order by (key = 'unknown'), value desc nulls last, key
