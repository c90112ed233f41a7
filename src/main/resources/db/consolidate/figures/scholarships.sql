insert into measure
with figure (figure, unit_of_measure) as (
    values ('scholarships.awards', 'award'), ('scholarships.amount_vnd', 'VND')
)
select m.figure, f.unit_of_measure, r.unit, b.by, b.key, sum(m.value), null, bool_or(m.estimate), bool_or(m.missing_rate)
from wh.scholarships_in_force r
cross join lateral (values
    ('', ''),
    ('recipient_country', coalesce(r.recipient_country, 'unknown')),
    ('recipient_locality', coalesce(r.recipient_locality, 'unknown')),
    ('level', coalesce(r.level, 'unknown'))) b (by, key)
cross join lateral (values
    ('scholarships.awards', coalesce(r.award_count, 1), r.estimate and r.award_count is not null, false),
    ('scholarships.amount_vnd', r.amount_vnd, r.estimate, r.amount_vnd is null)) m (figure, value, estimate, missing_rate)
join figure f on f.figure = m.figure
where r.period = :period
group by m.figure, f.unit_of_measure, r.unit, b.by, b.key
union all
select f.figure, f.unit_of_measure, u.unit, '', '', 0, null, false, false
from figure f
cross join (select distinct unit from wh.table_place p
            where p.period = :period and p.table_status = 'loaded' and p.dataset = 'scholarships') u
