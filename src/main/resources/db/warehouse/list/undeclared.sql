-- Open periods that something was received for, and for which nobody is declared to report: how many units are taken to.
select p.period, (select count(*) from wh.period_unit u where u.period = p.period) as units
from wh.period p
where exists (select from ops.submission s where s.period = p.period)
  and not exists (select from wh.declared_sender d where d.period = p.period)
  and not exists (select from ops.closing c where c.period = p.period and c.reopened_at is null)
  and (cast(:period as text) is null or p.period = :period)
order by p.period
