insert into measure
with figure (figure, unit_of_measure) as (
    values ('projects.count', 'project'), ('projects.ngos', 'ngo'), ('projects.committed_vnd', 'VND'),
           ('projects.disbursed_vnd', 'VND'), ('projects.beneficiaries', 'person')
)
select m.figure, f.unit_of_measure, r.unit, b.by, b.key, sum(m.value), m.item, bool_or(m.estimate), bool_or(m.missing_rate)
from wh.ngo_projects_in_force r
cross join lateral (values
    ('', ''),
    ('sector', coalesce(r.sector, 'unknown')),
    ('ngo_country', coalesce(r.ngo_country, 'unknown')),
    ('approval_level', coalesce(r.approval_level, 'unknown'))) b (by, key)
cross join lateral (values
    ('projects.count', 1, null, false, false),
    ('projects.ngos', null, wh.name_key(r.ngo_name), false, false),
    ('projects.committed_vnd', r.committed_vnd, null, r.estimate and r.committed_amount is not null,
        r.committed_amount is not null and r.committed_vnd is null),
    ('projects.disbursed_vnd', r.disbursed_vnd, null, r.estimate and r.disbursed_amount is not null,
        r.disbursed_amount is not null and r.disbursed_vnd is null),
    ('projects.beneficiaries', r.beneficiaries, null, r.estimate and r.beneficiaries is not null, false)
    ) m (figure, value, item, estimate, missing_rate)
join figure f on f.figure = m.figure
where r.period = :period
group by m.figure, f.unit_of_measure, r.unit, b.by, b.key, m.item
union all
select f.figure, f.unit_of_measure, u.unit, '', '', 0, null, false, false
from figure f
cross join (select distinct unit from wh.table_place p
            where p.period = :period and p.table_status = 'loaded' and p.dataset = 'ngo-projects') u
