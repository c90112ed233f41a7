with missing as (
    select a.area, c.dataset
    from ops.release_coverage c
    join ops.release_area a on a.release_id = c.release_id and a.unit = c.unit
    where c.release_id = :release and c.expected and c.status not in ('loaded', 'partly-loaded')
    group by a.area, c.dataset
),
figure as (
    select a.area, m.figure, m.by, m.key, m.unit_of_measure,
           coalesce(sum(m.value), 0) + count(distinct m.item) as value,
           bool_or(m.estimate) as estimate, bool_or(m.missing_rate) as missing_rate
    from measure m
    join ops.release_area a on a.release_id = :release and a.unit = m.unit
    group by a.area, m.figure, m.by, m.key, m.unit_of_measure
)
insert into ops.figure (release_id, unit, figure, by, key, value, unit_of_measure, flags)
select :release, f.area, f.figure, f.by, f.key, f.value, f.unit_of_measure,
       array_remove(array[
           case when m.area is not null then 'missing_units' end,
           case when f.estimate then 'estimate' end,
           'provisional',
           case when f.missing_rate then 'missing_rate' end], null)
from figure f
left join missing m on m.area = f.area and m.dataset = wh.figure_dataset(f.figure)
where f.by = '' or f.value <> 0
