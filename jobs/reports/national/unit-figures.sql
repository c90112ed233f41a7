-- A line a figure of a unit, a column a period ('in.2024'): this one and at most five before it, each as its latest release by the time of
-- this one had it. There is no share in a total that is not the sum of its units.
with released as (
    select *
    from (
        select distinct on (r.period) r.release_id, r.period, r.starts_on
        from ops.release t
        join ops.release r on r.kind = t.kind and r.rule = t.rule and r.ends_on <= t.ends_on and r.made_at <= t.made_at
        where t.release_id = :release
        order by r.period, r.number desc) r
    order by starts_on desc
    limit 6
),
rank as (
    select f.unit, f.figure, case when f.value is not null then rank() over (partition by f.figure order by f.value desc nulls last) end
               as rank,
           case when sum(f.value) over (partition by f.figure) = t.value then f.value / nullif(t.value, 0) end as share,
           count(f.value) over (partition by f.figure) as ranked
    from ops.figure f
    join ops.release_name n on n.release_id = f.release_id and n.list = 'unit' and n.code = f.unit
    join ops.figure t on t.release_id = f.release_id and t.unit = 'VN' and t.figure = f.figure and t.by = ''
    where f.release_id = :release and f.by = ''
)
select f.unit as page, f.unit || ' ' || f.figure as line,
       case when f.figure like 'indicator.%' then substr(f.figure, 11) else f.figure end as indicator, f.unit_of_measure,
       'in.' || r.period as figure, f.value, f.flags,
       case when r.release_id = :release then 'source:' || f.unit || ':' || f.figure end as link,
       k.share, k.rank || '/' || k.ranked as rank,
       (select array_agg(trim_scale(u.amount)::text || ' ' || u.currency order by u.currency)
        from ops.unconverted u
        where u.release_id = :release and u.unit = f.unit and u.figure = f.figure and u.by = '') as unconverted
from released r
join ops.figure f on f.release_id = r.release_id and f.by = ''
join ops.release_name n on n.release_id = :release and n.list = 'unit' and n.code = f.unit
left join rank k on k.unit = f.unit and k.figure = f.figure
order by n.place, (f.figure like 'indicator.%'), wh.figure_dataset(f.figure), f.figure, r.starts_on
