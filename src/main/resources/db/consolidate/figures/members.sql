-- Rosters are long, and have few combinations of what the breakdowns hang on: they are grouped by those before all else.
insert into measure
with roster as (
    select table_id, partner_country, gender, birth_year, count(*) as value
    from wh.members m
    where table_id = any (array(
        select table_id from wh.table_place where period = :period and table_status = 'loaded'))
      and not exists (select from wh.row_out x where x.table_id = m.table_id and x.row_no = m.row_no)
    group by table_id, partner_country, gender, birth_year
),
grouped as (
    select t.unit, coalesce(r.partner_country, 'unknown') as partner_country, coalesce(r.gender, 'unknown') as gender,
           case
               when extract(year from p.ends_on) - r.birth_year between 0 and 17 then '0-17'
               when extract(year from p.ends_on) - r.birth_year between 18 and 35 then '18-35'
               when extract(year from p.ends_on) - r.birth_year between 36 and 60 then '36-60'
               when extract(year from p.ends_on) - r.birth_year > 60 then '61+'
               else 'unknown'
           end as age_band,
           r.value
    from roster r
    join wh.table_place t on t.table_id = r.table_id
    join wh.period p on p.period = t.period
)
select 'members.count', 'person', g.unit, b.by, b.key, sum(g.value), null, false, false
from grouped g
cross join lateral (values
    ('', ''),
    ('partner_country', g.partner_country),
    ('gender', g.gender),
    ('age_band', g.age_band)) b (by, key)
group by g.unit, b.by, b.key
union all
select distinct 'members.count', 'person', p.unit, '', '', 0, null, false, false
from wh.table_place p
where p.period = :period and p.table_status = 'loaded' and p.dataset = 'members'
