-- The tables in force; a year's figures of a unit that sent no report for the year come from its halves: flows add up, of stocks
-- the last half holds.
insert into ops.release_table (release_id, table_id, stocks)
with own as (
    select t.table_id, t.unit, t.dataset
    from ops.found_table t
    join ops.submission s on s.submission_id = t.submission_id
    where s.period = :period and t.status = 'loaded'
)
select :release, table_id, true from own
union all
select :release, t.table_id, t.period = max(t.period) over (partition by t.unit, t.dataset)
from ops.found_table t
join ops.submission s on s.submission_id = t.submission_id
join wh.year_half h on h.half = s.period and h.year = :period
where t.status = 'loaded'
  and not exists (select from own o where o.unit = t.unit and o.dataset = t.dataset)
