insert into ops.release_rate (release_id, period, currency, vnd_per_unit)
select :release, r.period, r.currency, r.vnd_per_unit
from wh.period_rate r
where r.period = :period or r.period in (select half from wh.year_half where year = :period)
