-- The key figures of all units, and their change since the period before and since the same period a year before, each as its latest
-- release by the time of this one had it. Like is compared with like: a change is that of the units that report in both periods, in
-- the boundaries of this one; where units were merged since, all that were merged must have reported. There is none where an amount
-- of theirs could not be converted.
with this as (
    select * from ops.release where release_id = :release
),
earlier as (
    select distinct on (r.period) r.release_id, r.ends_on = t.starts_on - 1 as directly,
           r.starts_on = (t.starts_on - interval '1 year')::date as a_year
    from this t
    join ops.release r on r.kind = t.kind and r.rule = t.rule and r.made_at <= t.made_at
        and (r.ends_on = t.starts_on - 1 or r.starts_on = (t.starts_on - interval '1 year')::date)
    order by r.period, r.number desc
),
-- The territories of this period that report a dataset in both.
common as (
    select e.release_id, c.dataset, wh.unit_on(c.unit, t.ends_on) as territory
    from this t
    cross join earlier e
    join ops.release_coverage c on c.release_id = e.release_id
    group by e.release_id, c.dataset, wh.unit_on(c.unit, t.ends_on)
    having bool_and(c.reporting)
    intersect
    select e.release_id, c.dataset, c.territory
    from earlier e
    join ops.release_coverage c on c.release_id = :release and c.reporting
),
part as (
    select e.release_id, p.release_id <> :release as earlier, p.figure, p.item, p.value, p.missing_rate
    from earlier e
    join ops.figure_part p on p.release_id in (e.release_id, :release) and p.by = ''
    join ops.found_table f on f.table_id = p.table_id
    cross join this t
    join common c
        on c.release_id = e.release_id and c.dataset = f.dataset and c.territory = wh.unit_on(f.unit, t.ends_on)
),
compared as (
    select release_id, figure,
           sum(value) filter (where earlier)
               + count(distinct item) filter (where earlier and item <> '') as before,
           sum(value) filter (where not earlier)
               + count(distinct item) filter (where not earlier and item <> '') as same
    from part
    group by release_id, figure
    having not bool_or(missing_rate) and bool_or(earlier) and not bool_and(earlier)
),
change as (
    select e.directly, e.a_year, c.figure, c.before, c.same,
           (select count(*) from common u where u.release_id = c.release_id and u.dataset = wh.figure_dataset(c.figure)) as units
    from compared c
    join earlier e on e.release_id = c.release_id
)
select f.figure, f.unit_of_measure, f.value, f.flags as value_flags, 'table:theo_don_vi' as value_link,
       (select c.units_reporting || '/' || t.units
        from ops.release_reporting c
        cross join this t
        where c.release_id = :release and c.area = 'VN' and c.dataset = wh.figure_dataset(f.figure)) as reporting,
       (select array_agg(trim_scale(u.amount)::text || ' ' || u.currency order by u.currency)
        from ops.unconverted u
        where u.release_id = :release and u.unit = 'VN' and u.figure = f.figure and u.by = '') as unconverted,
       d.before, d.same, d.same - d.before as change, (d.same - d.before) / nullif(d.before, 0) as share, d.units,
       y.before as year_before, y.same as year_same, y.same - y.before as year_change,
       (y.same - y.before) / nullif(y.before, 0) as year_share, y.units as year_units
from ops.figure f
left join change d on d.figure = f.figure and d.directly
left join change y on y.figure = f.figure and y.a_year
where f.release_id = :release and f.unit = 'VN' and f.by = '' and f.figure not like 'indicator.%'
order by array_position(array['associations.count', 'associations.members', 'members.count', 'projects.count', 'projects.ngos',
    'projects.committed_vnd', 'projects.disbursed_vnd', 'projects.beneficiaries', 'scholarships.awards',
    'scholarships.amount_vnd', 'twinnings.count', 'outgoing_aid.amount_vnd'], f.figure), f.figure
