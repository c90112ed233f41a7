-- What the sums of the country leave out for want of a rate.
select u.figure, u.currency, u.amount, u.rows, u.units
from ops.unconverted u
where u.release_id = :release and u.unit = 'VN' and u.by = ''
order by u.figure, u.currency
