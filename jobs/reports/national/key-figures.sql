-- The country's key figures, with those of the period before and of the same period a year before, each as its latest
-- release by the time of this one had it.
with earlier as (
    select distinct on (r.period) r.release_id, r.ends_on = t.starts_on - 1 as directly,
           r.starts_on = (t.starts_on - interval '1 year')::date as year_before
    from ops.release t
    join ops.release r on r.kind = t.kind and r.rule = t.rule and r.made_at <= t.made_at
        and (r.ends_on = t.starts_on - 1 or r.starts_on = (t.starts_on - interval '1 year')::date)
    where t.release_id = :release
    order by r.period, r.number desc
),
figure as (
    select f.figure, f.unit_of_measure, f.value, f.flags,
           (select c.units_reporting || '/' || r.units
            from ops.release_reporting c
            join ops.release r on r.release_id = c.release_id
            where c.release_id = :release and c.area = 'VN' and c.dataset = wh.figure_dataset(f.figure)) as reporting,
           (select array_agg(trim_scale(u.amount)::text || ' ' || u.currency order by u.currency)
            from ops.unconverted u
            where u.release_id = :release and u.unit = 'VN' and u.figure = f.figure and u.by = '') as unconverted,
           max(e.value) filter (where e.directly) as before, max(e.value) filter (where e.year_before) as year_before
    from ops.figure f
    left join lateral (
        select g.value, earlier.directly, earlier.year_before
        from earlier
        join ops.figure g on g.release_id = earlier.release_id
        where g.unit = 'VN' and g.figure = f.figure and g.by = '') e on true
    where f.release_id = :release and f.unit = 'VN' and f.by = '' and f.figure not like 'indicator.%'
    group by f.figure, f.unit_of_measure, f.value, f.flags
)
select figure, unit_of_measure, value, flags as value_flags, 'table:theo_don_vi' as value_link, reporting, unconverted,
       before, value - before as change, (value - before) / nullif(before, 0) as share,
       year_before, value - year_before as year_change, (value - year_before) / nullif(year_before, 0) as year_share
from figure
order by array_position(array['associations.count', 'associations.members', 'members.count', 'projects.count', 'projects.ngos',
    'projects.committed_vnd', 'projects.disbursed_vnd', 'projects.beneficiaries', 'scholarships.awards',
    'scholarships.amount_vnd', 'twinnings.count', 'outgoing_aid.amount_vnd'], figure), figure
