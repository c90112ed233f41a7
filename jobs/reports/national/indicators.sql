-- Each indicator: the country, then its units.
with unit_name as (
    select distinct on (v.unit_id) v.unit_id, v.name_vi
    from wh.unit_version v
    join wh.period p on p.period = :period and v.valid_from <= p.ends_on
    order by v.unit_id, v.valid_from desc
)
select i.indicator, i.unit_of_measure, f.unit as area, f.value, f.flags as value_flags,
       case when f.unit = 'VN' then 'total' end as row_style
from ops.figure f
join wh.indicator i on f.figure = 'indicator.' || i.indicator
left join unit_name u on u.unit_id = f.unit
where f.release_id = :release and f.by = '' and (f.unit = 'VN' or u.unit_id is not null)
order by i.indicator, (f.unit <> 'VN'), u.name_vi collate "vi-x-icu", f.unit
