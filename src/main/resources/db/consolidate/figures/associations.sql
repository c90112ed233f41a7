insert into measure
with figure (figure, unit_of_measure) as (
    values ('associations.count', 'association'), ('associations.members', 'person')
)
select m.figure, f.unit_of_measure, r.unit, b.by, b.key, sum(m.value), null, bool_or(m.estimate), false
from wh.associations_in_force r
cross join lateral (values
    ('', ''),
    ('partner_country', coalesce(r.partner_country, 'unknown')),
    ('kind', coalesce(r.kind, 'unknown'))) b (by, key)
cross join lateral (values
    ('associations.count', 1, false),
    ('associations.members', r.member_count, r.estimate)) m (figure, value, estimate)
join figure f on f.figure = m.figure
where r.period = :period
group by m.figure, f.unit_of_measure, r.unit, b.by, b.key
union all
select f.figure, f.unit_of_measure, u.unit, '', '', 0, null, false, false
from figure f
cross join (select distinct unit from wh.table_place p
            where p.period = :period and p.table_status = 'loaded' and p.dataset = 'associations') u
