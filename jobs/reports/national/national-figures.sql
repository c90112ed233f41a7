-- The totals of the country: what sentences say of them, and of how many units they are.
select f.figure, f.value, f.unit_of_measure, f.flags,
       (select array_agg(trim_scale(u.amount)::text || ' ' || u.currency order by u.currency)
        from ops.unconverted u
        where u.release_id = f.release_id and u.unit = f.unit and u.figure = f.figure and u.by = '') as unconverted,
       coalesce(c.units_reporting, 0)::text as units_reporting, r.units::text as units_existing,
       case when ops.is_given(f.release_id, f.figure, f.value) then 'yes' else '' end as given
from ops.figure f
join ops.release r on r.release_id = f.release_id
left join ops.release_reporting c
    on c.release_id = f.release_id and c.area = f.unit and c.dataset = wh.figure_dataset(f.figure)
where f.release_id = :release and f.unit = 'VN' and f.by = ''
order by f.figure
