-- What is wanted for a period: its days, when it is due, who must send each dataset, and the rates. "open" is what is lacking of a line:
-- reports that have not come, or rows that could not be converted, with the number of their units.
with setting as (
    select * from ops.period_setting_now where period = :period
),
expected as (
    select c.dataset, count(*) filter (where c.expected) as units,
           count(*) filter (where c.expected and c.status not in ('nil', 'loaded', 'partly-loaded')) as silent,
           string_agg(c.unit, ' ' order by c.unit collate "C") filter (where c.expected) as names
    from ops.coverage c
    where c.period = :period and c.unit <> '' and c.dataset <> ''
    group by c.dataset
),
line as (
    select 1 as turn, 'days' as item, '' as name, p.starts_on || '/' || p.ends_on as value, '' as units, null::date as day,
           p.rule as source, null::text as set_by, null::timestamptz as set_at, null::bigint as open, null::bigint as open_units,
           null::text as doubt
    from wh.period p
    where p.period = :period
    union all
    select 2, 'due', '', d.due_on::text, '', null, case when s.period is null then 'periods.csv' end, s.set_by, s.set_at, null, null, null
    from wh.period_due d
    left join setting s on s.kind = 'due'
    where d.period = :period and d.due_on is not null
    union all
    select 3, 'expected', coalesce(e.dataset, s.dataset), coalesce(e.units, 0)::text,
           case when s.setting_id is not null and s.units is null or not d.declared then 'all' else coalesce(e.names, '') end,
           null, case when s.setting_id is null and d.declared then 'senders.csv' end, s.set_by, s.set_at, e.silent, null, null
    from expected e
    full join (select * from setting where kind = 'expect') s on s.dataset = e.dataset
    cross join (select exists (select from wh.declared_period where period = :period) as declared) d
    union all
    select 4, 'rate', coalesce(r.currency, m.currency), coalesce(trim_scale(r.vnd_per_unit)::text, ''), '',
           case when s.setting_id is not null then r.valid_from end, r.source, s.set_by, s.set_at, m.rows, m.units,
           case when r.period is null then 'no-rate' else wh.rate_doubt(r.source) end
    from (select * from wh.period_rate where period = :period and currency <> 'VND') r
    full join (select * from wh.rate_missing where period = :period) m on m.currency = r.currency
    left join setting s on s.kind = 'rate' and s.currency = r.currency
)
select item, name, value, units, day, source, set_by, set_at, open, open_units, doubt
from line
order by turn, name collate "C"
