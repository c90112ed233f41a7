-- One figure's largest parts, the rest of them together: by a breakdown of the country (:by), or by unit where :by is empty.
with part as (
    select case when :by = '' then f.unit else f.key end as item, f.value,
           row_number() over (order by (f.key = 'unknown'), f.value desc, f.unit, f.key) as place
    from ops.figure f
    left join ops.release_name n on n.release_id = f.release_id and n.list = 'unit' and n.code = f.unit
    where f.release_id = :release and f.figure = :figure and f.by = :by and f.value <> 0
      and case when :by = '' then n.code is not null else f.unit = 'VN' end
)
select case when place > 9 then 'other' else item end as item, sum(value) as value
from part
group by 1
order by min(place)
