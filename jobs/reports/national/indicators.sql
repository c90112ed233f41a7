-- Each indicator: the country, then its units.
select substr(f.figure, 11) as indicator, f.unit_of_measure, f.unit as area, f.value, f.flags as value_flags,
       case when f.unit = 'VN' then 'total' end as row_style
from ops.figure f
left join ops.release_name n on n.release_id = f.release_id and n.list = 'unit' and n.code = f.unit
where f.release_id = :release and f.by = '' and f.figure like 'indicator.%' and (f.unit = 'VN' or n.code is not null)
order by f.figure, (f.unit <> 'VN'), n.place
