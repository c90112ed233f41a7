-- What the totals of a release leave out for want of a rate, in its own currency.
select u.unit, u.figure, u.currency, trim_scale(u.amount) as amount, u.rows, u.units
from ops.unconverted u
join ops.release r on r.release_id = u.release_id
where r.period = :period
  and r.number = coalesce(cast(:release as integer), (select max(number) from ops.release where period = :period))
  and u.by = '' and u.unit = coalesce(cast(:area as text), 'VN')
order by u.figure collate "C", u.currency collate "C"
