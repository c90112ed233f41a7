-- How much of a figure may be counted twice: the country, then its units and clusters.
select d.figure, d.unit as area, d.unit_of_measure, f.value, f.flags as value_flags, d.value as again,
       d.value / nullif(f.value, 0) as share,
       case when d.unit = 'VN' then 'table:theo_don_vi' when n.list = 'unit' then 'source:' || d.unit || ':' || d.figure end as value_link,
       'table:ghi_nhan' as again_link,
       case when d.unit = 'VN' then 'total' end as row_style
from ops.release_double_count d
join ops.figure f on f.release_id = d.release_id and f.unit = d.unit and f.figure = d.figure and f.by = ''
left join ops.release_name n on n.release_id = d.release_id and n.list in ('unit', 'cluster') and n.code = d.unit
where d.release_id = :release
order by d.figure, (d.unit <> 'VN'), n.list desc, n.place
