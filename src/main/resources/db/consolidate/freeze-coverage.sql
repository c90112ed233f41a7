-- Of every unit that existed on the last day or reported, and each dataset that anyone sent or was declared to send: whether it was
-- expected, and what came. For a year put together from halves, both halves of a unit report for it.
insert into ops.release_coverage
    (release_id, unit, dataset, expected, status, rows, submissions, received_at, territory, reporting)
with own as (
    select * from ops.coverage where period = :period and unit <> '' and dataset <> ''
),
counted as (
    select t.unit, t.dataset, count(distinct t.period) filter (where t.period <> :period) = 2 as by_halves
    from ops.release_table rt
    join ops.found_table t on t.table_id = rt.table_id
    where rt.release_id = :release
    group by t.unit, t.dataset
),
line as (
    select u.unit, d.dataset
    from wh.period_unit u
    cross join (select dataset from own union select dataset from counted) d
    where u.period = :period
    union
    select unit, dataset from own
    union
    select unit, dataset from counted
)
select r.release_id, l.unit, l.dataset, coalesce(o.expected, false) or (not r.senders_declared and u.unit is not null),
       coalesce(o.status, 'not-received'), coalesce(o.rows, 0), coalesce(o.submissions, 0), o.received_at,
       wh.unit_on(l.unit, r.ends_on),
       coalesce(o.status in ('nil', 'loaded', 'partly-loaded'), false) or coalesce(c.by_halves, false)
from line l
join ops.release r on r.release_id = :release
left join own o on o.unit = l.unit and o.dataset = l.dataset
left join counted c on c.unit = l.unit and c.dataset = l.dataset
left join wh.period_unit u on u.period = :period and u.unit = l.unit
