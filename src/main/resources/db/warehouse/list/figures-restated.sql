-- The figures of a release in the boundaries of a day. What a unit reported counts for the unit whose territory its own was in on
-- that day; a territory that was put together only afterwards cannot be taken apart, and is marked as a break.
with made as (
    select r.release_id, r.period, r.number, r.ends_on
    from ops.release r
    where r.period = :period
      and r.number = coalesce(cast(:release as integer), (select max(number) from ops.release where period = :period))
),
restated as (
    select a.unit, wh.unit_on(a.unit, cast(:day as date)) as then_unit
    from ops.release_area a
    join made m on m.release_id = a.release_id
    where a.area = a.unit
),
broken as (
    select distinct r.then_unit
    from restated r
    join wh.unit_version v on v.successor_unit_id = r.unit
    join made m on v.valid_to + 1 > :day and v.valid_to + 1 <= m.ends_on
),
area as (
    select unit, then_unit, then_unit as area from restated
    union all
    select unit, then_unit, 'VN' from restated
    union all
    select r.unit, r.then_unit, c.cluster
    from restated r
    join wh.cluster c on c.unit_id = r.then_unit and :day between c.valid_from and coalesce(c.valid_to, 'infinity')
),
breaks as (
    select distinct a.area from area a join broken b on b.then_unit = a.then_unit where a.area <> 'VN'
),
coverage as (
    select a.area, c.dataset, count(distinct c.territory) filter (where c.reporting) as units_reporting,
           count(distinct c.unit) filter (where c.expected) as units_expected, bool_or(c.expected and not c.heard) as missing
    from ops.release_heard c
    join made m on m.release_id = c.release_id
    join area a on a.unit = c.unit
    group by a.area, c.dataset
),
figure as (
    select a.area, p.figure, p.by, p.key, p.unit_of_measure,
           case when not bool_or(p.missing_rate) or bool_or(p.valued)
               then sum(p.value) + count(distinct p.item) filter (where p.item <> '') end as value,
           bool_or(p.estimate or t.period <> m.period) as estimate, bool_or(p.missing_rate) as missing_rate
    from made m
    join ops.figure_part p on p.release_id = m.release_id
    join ops.found_table t on t.table_id = p.table_id
    join area a on a.unit = t.unit
    group by a.area, p.figure, p.by, p.key, p.unit_of_measure
)
select m.period, m.number as release, f.area as unit, f.figure, f.by, f.key, f.value, f.unit_of_measure,
       ops.flags_now(array_remove(array[
           case when s.missing then 'missing_units' end,
           case when f.estimate then 'estimate' end,
           case when b.area is not null then 'break' end,
           case when exists (select from ops.figure o where o.release_id = m.release_id and 'provisional' = any (o.flags))
                then 'provisional' end,
           case when f.missing_rate then 'missing_rate' end], null), n.latest, n.open) as flags,
       coalesce(s.units_reporting, 0) as units_reporting, coalesce(s.units_expected, 0) as units_expected
from made m
join ops.release_now n on n.release_id = m.release_id
cross join figure f
left join breaks b on b.area = f.area
left join coverage s on s.area = f.area and s.dataset = wh.figure_dataset(f.figure)
where (f.by = '' or f.value is distinct from 0) and (cast(:area as text) is null or f.area = :area)
order by f.area collate "C", f.figure collate "C", f.by collate "C", f.key collate "C"
