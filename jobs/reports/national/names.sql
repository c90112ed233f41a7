-- Names of codes, list by list, as they stood at the end of the period.
with p as (
    select ends_on from wh.period where period = :period
)
select 'area' as list, u.unit_id as code,
       coalesce((select v.name_vi
                 from wh.unit_version v
                 cross join p
                 where v.unit_id = u.unit_id and v.valid_from <= p.ends_on
                 order by v.valid_from desc
                 limit 1), u.name_vi) as name
from wh.unit u
union all
select 'area', c.cluster, max(c.name_vi)
from wh.cluster c
group by c.cluster
union all
select 'country', alpha2, case :lang when 'vi' then name_vi else name_en end
from wh.country
union all
select 'sector', code, case :lang when 'vi' then name_vi else name_en end
from wh.sector
union all
select 'indicator', indicator, case :lang when 'vi' then name_vi else name_en end
from wh.indicator
