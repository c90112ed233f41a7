-- The largest parts of a figure: by unit where :by is empty, else by the keys of a breakdown of the country. None where there are less
-- than two, of which none is the largest.
with part as (
    select case when :by = '' then f.unit else f.key end as item, f.value, f.unit_of_measure, f.flags, n.place,
           (select array_agg(trim_scale(u.amount)::text || ' ' || u.currency order by u.currency)
            from ops.unconverted u
            where u.release_id = f.release_id and u.unit = f.unit and u.figure = f.figure and u.by = f.by and u.key = f.key)
               as unconverted,
           rank() over (order by f.value desc) as rank, count(*) over () as parts
    from ops.figure f
    left join ops.release_name n on n.release_id = f.release_id and n.list = 'unit' and n.code = f.unit
    where f.release_id = :release and f.figure = :figure and f.by = :by and f.value > 0 and f.key <> 'unknown'
      and case when :by = '' then n.code is not null else f.unit = 'VN' end
)
select item, value, unit_of_measure, flags, unconverted
from part
where parts > 1 and rank <= 3
order by rank, place, item
