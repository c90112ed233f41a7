select unit, period
from ops.submission
where state = 'read' and unit is not null and period is not null
union
select unit, period from ops.unsettled
order by period, unit
