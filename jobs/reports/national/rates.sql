-- The currencies that the release's amounts are in, each with the rate that it was converted at; without one nothing of it could be.
-- A year put together from its halves has the rates of those, too.
select t.period, a.currency, r.vnd_per_unit, r.valid_from, nullif(r.valid_to, r.valid_from) as valid_to, r.source,
       case when r.currency is null then 'no-rate' else coalesce(wh.rate_doubt(r.source), '') end as doubt,
       count(*) as amounts, count(distinct t.unit) as units
from ops.release_table rt
join ops.found_table t on t.table_id = rt.table_id
join wh.amount_given a on a.table_id = rt.table_id and a.currency <> 'VND'
left join ops.release_rate r on r.release_id = rt.release_id and r.period = t.period and r.currency = a.currency
where rt.release_id = :release
  and not exists (
      select from ops.release_row_out x
      where x.release_id = rt.release_id and x.table_id = a.table_id and x.row_no = a.row_no)
group by t.period, a.currency, r.currency, r.vnd_per_unit, r.valid_from, r.valid_to, r.source
order by t.period, (r.currency is null) desc, a.currency
