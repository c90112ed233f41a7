-- Rosters are long, and have few combinations of what the breakdowns hang on: they are grouped by those before all else, and
-- by their rows where single rows are asked for.
with roster as (
    select r.table_id, {row} as row_no, r.partner_country, r.gender, r.birth_year, count(*) as value
    from wh.members r
    where r.table_id = any (:tables)
      and not exists (
          select from ops.release_row_out x
          where x.release_id = :release and x.table_id = r.table_id and x.row_no = r.row_no)
    group by 1, 2, 3, 4, 5
),
-- Materialized: the server would work the age out anew for each breakdown of each row.
grouped as materialized (
    select r.table_id, r.row_no, coalesce(r.partner_country, 'unknown') as partner_country,
           coalesce(r.gender, 'unknown') as gender,
           case
               when a.age between 0 and 17 then '0-17'
               when a.age between 18 and 35 then '18-35'
               when a.age between 36 and 60 then '36-60'
               when a.age > 60 then '61+'
               else 'unknown'
           end as age_band,
           r.value
    from roster r
    join (
        select t.table_id, extract(year from p.ends_on)::integer as year
        from ops.found_table t
        join wh.period p on p.period = t.period
    ) t on t.table_id = r.table_id
    cross join lateral (select t.year - r.birth_year as age) a
)
select 'members.count' as figure, 'person' as unit_of_measure, g.table_id, g.row_no, b.by, b.key, g.value, null as item,
       false as estimate, null as unconverted_currency, null::numeric as unconverted_amount
from grouped g
cross join lateral (values
    ('', ''),
    ('partner_country', g.partner_country),
    ('gender', g.gender),
    ('age_band', g.age_band)) b (by, key)
union all
select 'members.count', 'person', z.table_id, null, '', '', null, null, false, null, null
from unnest(:tables) z (table_id)
