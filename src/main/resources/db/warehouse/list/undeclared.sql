-- Periods that something was received for, and for which nobody is declared to report: how many units are expected to for that
-- reason. One that is asked for by name, or those that are open.
select p.period, (select count(*) from wh.period_unit u where u.period = p.period) as units
from wh.period p
where exists (select from ops.submission s where s.period = p.period)
  and not exists (select from wh.declared_period d where d.period = p.period)
  and (p.period = :period
       or cast(:period as text) is null
           and not exists (select from ops.closing c where c.period = p.period and c.reopened_at is null))
order by p.period
