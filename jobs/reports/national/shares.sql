-- Each unit's share in the total of those that report, and its rank among them: 'figure[share]' and 'figure[rank]'. There is no share in
-- a total that is not the sum of its units (an organization counts once in the country). :areas = VN gives the line of the total.
with given as (
    select f.unit, n.place, f.figure, f.flags, rank() over (partition by f.figure order by f.value desc nulls last) as rank, f.value,
           case when sum(f.value) over (partition by f.figure) = t.value then f.value / nullif(t.value, 0) end as share
    from ops.figure f
    join ops.release_name n on n.release_id = f.release_id and n.list = 'unit' and n.code = f.unit
    join ops.figure t on t.release_id = f.release_id and t.unit = 'VN' and t.figure = f.figure and t.by = ''
    where f.release_id = :release and f.by = '' and f.figure || '[rank]' = any(:fields)
),
line as (
    select unit, place, figure || '[share]' as figure, share as value, flags from given where :areas = 'unit'
    union all
    select unit, place, figure || '[rank]', case when value is not null then rank end, flags from given where :areas = 'unit'
    union all
    select 'VN', null, figure || '[share]', sum(share), '{}' from given where :areas = 'VN' group by figure
    union all
    select distinct c.unit, n.place, '', null::numeric, '{}'::text[]
    from ops.release_coverage c
    left join ops.release_name n on n.release_id = c.release_id and n.list = 'unit' and n.code = c.unit
    where c.release_id = :release and :areas = 'unit' and not exists (select from given g where g.unit = c.unit)
)
select unit as line, unit as item, 'page:' || unit as item_link, figure, value, flags
from line
order by place, unit, figure
