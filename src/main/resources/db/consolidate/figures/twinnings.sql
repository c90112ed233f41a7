insert into measure
select 'twinnings.count', 'twinning', r.unit, b.by, b.key, count(*), null, false, false
from wh.twinnings_in_force r
cross join lateral (values
    ('', ''),
    ('partner_country', coalesce(r.partner_country, 'unknown')),
    ('level', coalesce(r.level, 'unknown'))) b (by, key)
where r.period = :period
group by r.unit, b.by, b.key
union all
select distinct 'twinnings.count', 'twinning', p.unit, '', '', 0, null, false, false
from wh.table_place p
where p.period = :period and p.table_status = 'loaded' and p.dataset = 'twinnings'
