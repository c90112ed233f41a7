-- Each indicator: the country, then its units.
select i.indicator, i.unit_of_measure, f.unit as area, f.value, f.flags as value_flags,
       case when f.unit = 'VN' then 'total' end as row_style
from ops.figure f
join wh.indicator i on f.figure = 'indicator.' || i.indicator
left join wh.unit u on u.unit_id = f.unit
where f.release_id = :release and f.by = '' and (f.unit = 'VN' or u.unit_id is not null)
order by i.indicator, (f.unit <> 'VN'), u.name_vi collate "vi-x-icu", f.unit
