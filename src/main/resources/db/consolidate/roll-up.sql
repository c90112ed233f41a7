-- Merged: a unit whose territory became another's, or grew by another's, within the period.
with merged as (
    select distinct unnest(array[v.unit_id, v.successor_unit_id]) as area
    from wh.unit_version v
    join wh.period p on p.period = :period and v.valid_to + 1 > p.starts_on and v.valid_to + 1 <= p.ends_on
    where v.successor_unit_id is not null
),
figure as (
    select a.area, m.figure, m.by, m.key, m.unit_of_measure,
           -- Where nothing could be converted, the sum is not known.
           case when not bool_or(m.missing_rate) or bool_or(m.valued)
               then sum(m.value) + count(distinct m.item) filter (where m.item <> '') end as value,
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
           case when u.missing then 'missing_units' end,
           case when f.estimate then 'estimate' end,
           case when b.area is not null then 'break' end,
           case when not exists (select from ops.closing c where c.period = :period and c.reopened_at is null)
                then 'provisional' end,
           case when f.missing_rate then 'missing_rate' end], null)
from figure f
left join ops.release_reporting u
    on u.release_id = :release and u.area = f.area and u.dataset = wh.figure_dataset(f.figure)
left join merged b on b.area = f.area
where f.by = '' or f.value is distinct from 0
