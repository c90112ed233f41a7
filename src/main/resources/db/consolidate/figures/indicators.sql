-- An indicator that a unit does not report is not known of it, which is no 0.
insert into measure
select 'indicator.' || r.indicator, r.unit_of_measure, r.unit, '', '', sum(r.value), null, bool_or(r.estimate), false
from wh.indicators_in_force r
where r.period = :period
group by r.indicator, r.unit_of_measure, r.unit
