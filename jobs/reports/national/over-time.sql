-- The periods of this one's kind and rule up to it, each as its latest release by the time of this one had it:
-- the country (:areas = VN), or each unit that reported (unit).
with this as (
    select r.made_at, p.*
    from ops.release r
    join wh.period p on p.period = r.period
    where r.release_id = :release
),
released as (
    select distinct on (p.period) p.period, p.starts_on, p.ends_on, r.release_id, r.number
    from this t
    join wh.period p on p.kind = t.kind and p.rule = t.rule and p.ends_on <= t.ends_on
    join ops.release r on r.period = p.period and r.made_at <= t.made_at
    order by p.period, r.number desc
),
place as (
    select r.*,
           (select count(*) from wh.unit_version v
            where r.ends_on between v.valid_from and coalesce(v.valid_to, 'infinity')) as units,
           exists (select from wh.unit_version v
                   where v.valid_to >= r.starts_on and v.valid_to < r.ends_on
                     and not exists (select from wh.unit_version n
                                     where n.unit_id = v.unit_id and n.valid_from = v.valid_to + 1)) as broken
    from released r
)
select f.unit || ' ' || p.period as line, p.period, f.unit, p.number, p.units, case when p.broken then 'merged' end as note,
       case when p.broken and :areas = 'VN' then 'break' end as row_style,
       f.figure, f.value, f.flags
from place p
join ops.figure f on f.release_id = p.release_id and f.by = ''
left join wh.unit u on u.unit_id = f.unit
where f.figure = any(:fields) and case :areas when 'VN' then f.unit = 'VN' else u.unit_id is not null end
order by u.name_vi collate "vi-x-icu", f.unit, p.starts_on, f.figure
