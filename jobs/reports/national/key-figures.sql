-- The key figures of all units, and their change since the period before and since the same period a year before, each as its latest
-- release by the time of this one had it. Like is compared with like: a change is that of the units that report in both periods, in
-- the boundaries of this one; where units were merged since, all that were merged must have reported, and in both periods some row must
-- have given a number, or there was none to give. There is none where an amount of theirs could not be converted.
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
    select e.release_id, c.territory, p.release_id <> :release as earlier, p.figure, p.item, p.value, p.missing_rate, p.estimate,
           p.value <> 0 or p.valued or p.item <> '' or f.rows_loaded = 0 as given
    from earlier e
    join ops.figure_part p on p.release_id in (e.release_id, :release) and p.by = ''
    join ops.found_table f on f.table_id = p.table_id
    cross join this t
    join common c
        on c.release_id = e.release_id and c.dataset = f.dataset and c.territory = wh.unit_on(f.unit, t.ends_on)
),
comparable as (
    select release_id, figure, territory,
           sum(value) filter (where not earlier) - sum(value) filter (where earlier) as change
    from part
    group by release_id, figure, territory
    having bool_or(given and earlier) and bool_or(given and not earlier)
),
compared as (
    select p.release_id, p.figure,
           sum(p.value) filter (where p.earlier)
               + count(distinct p.item) filter (where p.earlier and p.item <> '') as before,
           sum(p.value) filter (where not p.earlier)
               + count(distinct p.item) filter (where not p.earlier and p.item <> '') as same,
           count(distinct p.territory) as units, bool_or(p.estimate) as estimate, bool_or(p.item <> '') as of_items
    from part p
    join comparable c on c.release_id = p.release_id and c.figure = p.figure and c.territory = p.territory
    group by p.release_id, p.figure
    having not bool_or(p.missing_rate)
),
change as (
    select e.directly, e.a_year, c.*
    from compared c
    join earlier e on e.release_id = c.release_id
),
-- The figures that changed most since the period before, in per cent, and the units from which most of it came.
most as (
    select c.figure, row_number() over (order by abs(c.same - c.before) / c.before desc, c.figure) as rank,
           (select array_agg(u.territory || ' ' || trim_scale(u.change)::text order by abs(u.change) desc, u.territory)
            from (
                select u.territory, u.change
                from comparable u
                where u.release_id = c.release_id and u.figure = c.figure and sign(u.change) = sign(c.same - c.before)
                order by abs(u.change) desc, u.territory
                limit 2) u) as parts
    from change c
    where c.directly and c.before > 0 and c.same <> c.before and not c.of_items
)
select f.figure, f.unit_of_measure, f.value, f.flags as value_flags, 'table:theo_don_vi' as value_link,
       (select c.units_reporting || '/' || t.units
        from ops.release_reporting c
        cross join this t
        where c.release_id = :release and c.area = 'VN' and c.dataset = wh.figure_dataset(f.figure)) as reporting,
       (select array_agg(trim_scale(u.amount)::text || ' ' || u.currency order by u.currency)
        from ops.unconverted u
        where u.release_id = :release and u.unit = 'VN' and u.figure = f.figure and u.by = '') as unconverted,
       case when ops.is_given(f.release_id, f.figure, f.value) then 'yes' else 'no' end as given,
       case when d.estimate then array['estimate'] end as flags, m.parts,
       case when m.rank <= 4 then case when d.same > d.before then 'up' else 'down' end end as direction,
       d.before, d.same, d.same - d.before as change, (d.same - d.before) / nullif(d.before, 0) as share, d.units,
       y.before as year_before, y.same as year_same, y.same - y.before as year_change,
       (y.same - y.before) / nullif(y.before, 0) as year_share, y.units as year_units
from ops.figure f
left join change d on d.figure = f.figure and d.directly
left join change y on y.figure = f.figure and y.a_year
left join most m on m.figure = f.figure
where f.release_id = :release and f.unit = 'VN' and f.by = '' and f.figure not like 'indicator.%'
order by array_position(array['associations.count', 'associations.members', 'members.count', 'projects.count', 'projects.ngos',
    'projects.committed_vnd', 'projects.disbursed_vnd', 'projects.beneficiaries', 'scholarships.awards',
    'scholarships.amount_vnd', 'twinnings.count', 'outgoing_aid.amount_vnd'], f.figure), f.figure
