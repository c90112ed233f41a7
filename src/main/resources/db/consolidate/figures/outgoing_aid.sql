insert into measure
select 'outgoing_aid.amount_vnd', 'VND', r.unit, b.by, b.key, sum(r.amount_vnd), null, bool_or(r.estimate),
       bool_or(r.amount_vnd is null)
from wh.outgoing_aid_in_force r
cross join lateral (values
    ('', ''),
    ('partner_country', coalesce(r.partner_country, 'unknown'))) b (by, key)
where r.period = :period
group by r.unit, b.by, b.key
union all
select distinct 'outgoing_aid.amount_vnd', 'VND', p.unit, '', '', 0, null, false, false
from wh.table_place p
where p.period = :period and p.table_status = 'loaded' and p.dataset = 'outgoing-aid'
