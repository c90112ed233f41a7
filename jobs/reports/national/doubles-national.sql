-- How much of the country's figures may be counted twice.
select figure, value as again, unit_of_measure
from ops.release_double_count
where release_id = :release and unit = 'VN' and value <> 0
order by figure
