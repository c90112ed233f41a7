-- A unit whose territory became another's within the period, and that other: both report the same dataset for it, and may both count
-- what was of the one before and of the other afterwards. It is told on the tables of both.
with merger as (
    select v.unit_id as predecessor, v.successor_unit_id as successor, v.valid_to + 1 as day
    from wh.unit_version v
    join wh.period p on p.period = :period and v.valid_to + 1 > p.starts_on and v.valid_to + 1 <= p.ends_on
    where v.successor_unit_id <> v.unit_id
),
loaded as (
    select table_id, unit, dataset from wh.table_place where period = :period and table_status = 'loaded'
),
both_units as (
    select distinct t.table_id, n.name_vi, o.unit, m.day
    from merger m
    cross join lateral (values (m.predecessor, m.successor), (m.successor, m.predecessor)) side (unit, other)
    join loaded t on t.unit = side.unit
    join loaded o on o.unit = side.other and o.dataset = t.dataset
    join wh.unit n on n.unit_id = o.unit
),
told as (
    select table_id, unit, array[name_vi, day::date::text] as details from both_units
),
gone as (
    delete from ops.finding f
    using ops.found_table t
    where f.code = :code and t.table_id = f.table_id and t.period = :period
      and not exists (select from told d where d.table_id = f.table_id and d.details = f.details)
)
insert into ops.finding (submission_id, table_id, dataset, sheet, severity, code, details)
select t.submission_id, t.table_id, t.dataset, t.sheet, 'warning', :code, d.details
from told d
join ops.found_table t on t.table_id = d.table_id
where not exists (
    select from ops.finding f
    where f.code = :code and f.table_id = d.table_id and f.details = d.details)
order by t.table_id, d.unit collate "C"
