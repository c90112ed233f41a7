with missing as (
    select a.area, c.dataset
    from ops.release_coverage c
    join ops.release_area a on a.release_id = c.release_id and a.unit = c.unit
    where c.release_id = :release and c.expected and not c.reported
    group by a.area, c.dataset
),
-- A unit whose territory became another's, or grew by another's, within the period.
merged as (
    select distinct unnest(array[v.unit_id, v.successor_unit_id]) as area
    from wh.unit_version v
    join wh.period p on p.period = :period and v.valid_to + 1 > p.starts_on and v.valid_to + 1 <= p.ends_on
    where v.successor_unit_id is not null
),
figure as (
    select a.area, m.figure, m.by, m.key, m.unit_of_measure,
           sum(m.value) + count(distinct m.item) filter (where m.item <> '') as value,
           bool_or(m.estimate or t.period <> :period) as estimate, bool_or(m.missing_rate) as missing_rate
    from ops.figure_part m
    join ops.found_table t on t.table_id = m.table_id
    join ops.release_area a on a.release_id = m.release_id and a.unit = t.unit
    where m.release_id = :release
    group by a.area, m.figure, m.by, m.key, m.unit_of_measure
)
insert into ops.figure (release_id, unit, figure, by, key, value, unit_of_measure, flags)
select :release, f.area, f.figure, f.by, f.key, f.value, f.unit_of_measure,
       array_remove(array[
           case when m.area is not null then 'missing_units' end,
           case when f.estimate then 'estimate' end,
           case when b.area is not null then 'break' end,
           case when not exists (select from ops.closing c where c.period = :period and c.reopened_at is null)
                then 'provisional' end,
           case when f.missing_rate then 'missing_rate' end], null)
from figure f
left join missing m on m.area = f.area and m.dataset = wh.figure_dataset(f.figure)
left join merged b on b.area = f.area
where f.by = '' or f.value <> 0
