-- The tables in force; a year's figures of a unit that sent no report for the year come from its halves: flows add up, of stocks
-- the last half holds. Of a territory that became another unit's within the year it is the last half of the two, and none
-- where that other reported for the year.
insert into ops.release_table (release_id, table_id, stocks)
with own as (
    select t.table_id, t.unit, t.dataset
    from ops.found_table t
    join ops.submission s on s.submission_id = t.submission_id
    where s.period = :period and t.status = 'loaded'
),
half as (
    select t.table_id, t.dataset, t.period, wh.unit_on(t.unit, y.ends_on) as territory
    from ops.found_table t
    join ops.submission s on s.submission_id = t.submission_id
    join wh.year_half h on h.half = s.period and h.year = :period
    join wh.period y on y.period = h.year
    where t.status = 'loaded'
      and not exists (select from own o where o.unit = t.unit and o.dataset = t.dataset)
)
select :release, table_id, true from own
union all
select :release, table_id,
       period = max(period) over (partition by territory, dataset)
           and not exists (select from own o where o.unit = half.territory and o.dataset = half.dataset)
from half
