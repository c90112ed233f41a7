insert into ops.release_rate (release_id, period, currency, vnd_per_unit, valid_from, valid_to, source)
select :release, r.period, r.currency, r.vnd_per_unit, r.valid_from, r.valid_to, r.source
from wh.period_rate r
where r.period = :period or r.period in (select half from wh.year_half where year = :period)
