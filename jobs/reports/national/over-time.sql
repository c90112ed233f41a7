-- The periods of this one's kind and rule up to it, each as its latest release by the time of this one had it:
-- the country (:areas = VN), or each unit that reported (unit).
with released as (
    select distinct on (r.period) r.*
    from ops.release t
    join ops.release r on r.kind = t.kind and r.rule = t.rule and r.ends_on <= t.ends_on and r.made_at <= t.made_at
    where t.release_id = :release
    order by r.period, r.number desc
)
select f.unit || ' ' || r.period as line, r.period, f.unit, r.number,
       case when :areas = 'VN' then (
           select count(distinct c.territory) || '/' || r.units
           from ops.release_coverage c
           where c.release_id = r.release_id and c.reporting) end as reporting, case when r.merged then 'merged' end as note,
       case when r.merged and :areas = 'VN' then 'break' end as row_style,
       f.figure, f.value, f.flags,
       (select array_agg(u.figure || ' ' || trim_scale(u.amount)::text || ' ' || u.currency order by u.figure, u.currency)
        from ops.unconverted u
        where u.release_id = r.release_id and u.unit = f.unit and u.by = '' and u.figure = any(:fields)) as unconverted
from released r
join ops.figure f on f.release_id = r.release_id and f.by = ''
left join ops.release_name n on n.release_id = :release and n.list = 'unit' and n.code = f.unit
where f.figure = any(:fields) and case :areas when 'VN' then f.unit = 'VN' else n.code is not null end
order by n.place, f.unit, r.starts_on, f.figure
