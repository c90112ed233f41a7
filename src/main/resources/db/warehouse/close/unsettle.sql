-- What was held because the period was closed is settled anew.
insert into ops.unsettled (unit, period)
select distinct s.unit, s.period
from ops.submission s
join ops.closing c on c.period = s.period and c.closed_at < s.received_at
where s.period = :period and s.unit is not null
on conflict do nothing
