-- Currencies in which amounts stand that have no rate: of a period and, for a year, of its halves; or of all periods that are open.
select m.period, m.currency, p.ends_on, m.rows, m.units
from wh.rate_missing m
join wh.period p on p.period = m.period
where case
    when cast(:period as text) is not null
        then m.period = :period or m.period in (select half from wh.year_half where year = :period)
    else not exists (select from ops.closing c where c.period = m.period and c.reopened_at is null)
end
order by m.period collate "C", m.currency collate "C"
