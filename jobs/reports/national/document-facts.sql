-- What the sentences of document.yml may name in braces, or hang on, besides what facts.sql and national-figures.sql give.
with rate as (
    select distinct r.currency, wh.rate_doubt(r.source) as doubt
    from ops.release_table rt
    join ops.found_table t on t.table_id = rt.table_id
    join wh.amount_given a on a.table_id = rt.table_id
    join ops.release_rate r on r.release_id = rt.release_id and r.period = t.period and r.currency = a.currency
    where rt.release_id = :release and r.currency <> 'VND'
),
coverage as (
    select unit, expected, reporting, bool_or(reporting) over (partition by unit) as heard
    from ops.release_coverage
    where release_id = :release
),
silent as (
    select unit
    from ops.release_coverage
    where release_id = :release
    group by unit
    having not bool_or(expected) and not bool_or(reporting) and bool_and(status = 'not-received')
)
select case when exists (
           select from ops.figure f where f.release_id = r.release_id and 'provisional' = any(f.flags)) then 'yes' else '' end
           as provisional,
       count(distinct c.unit) filter (where c.expected and c.reporting) as units_expected_reported,
       count(distinct c.unit) filter (where c.expected and not c.reporting) as units_missing,
       count(distinct c.unit) filter (where c.expected and not c.reporting and c.heard) as units_partly,
       case when count(*) filter (where c.expected) > 0 and r.senders_declared then 'yes' else '' end as declared,
       case when count(*) filter (where c.expected) > 0 and count(*) filter (where c.expected and not c.reporting) = 0 then 'yes' else ''
           end as all_sent,
       case when count(*) filter (where c.expected and not c.reporting) > 0 then 'yes' else '' end as some_missing,
       case when count(*) filter (where c.expected and not c.reporting and c.heard) > 0 and r.senders_declared then 'yes' else '' end
           as partly_declared,
       case when count(*) filter (where c.expected and not c.reporting and c.heard) > 0 and not r.senders_declared then 'yes' else '' end
           as partly_undeclared,
       f.rows_rejected, f.tables_held,
       case when f.rows_rejected > 0 then 'yes' else '' end as some_rejected,
       case when f.tables_held > 0 then 'yes' else '' end as some_held,
       case when exists (
           select from ops.release e where e.kind = r.kind and e.rule = r.rule and e.ends_on < r.starts_on and e.made_at <= r.made_at)
           then 'yes' else '' end as earlier_periods,
       (select string_agg(case :lang when 'vi' then n.name_vi else n.name_en end, ', ' order by n.place)
        from silent s
        join ops.release_name n on n.release_id = r.release_id and n.list = 'unit' and n.code = s.unit) as silent,
       (select count(*) from silent) as units_silent,
       case when exists (select from rate) then 'yes' else '' end as rates_used,
       coalesce((select string_agg(distinct currency, ', ' order by currency) from rate where doubt is not null), '') as rates_doubtful
from ops.release r
cross join lateral (
    select coalesce(sum(t.rows_rejected) filter (where t.status = 'loaded'), 0) as rows_rejected,
           count(*) filter (where t.status in ('held', 'rejected')) as tables_held
    from ops.release_found t
    where t.release_id = r.release_id) f
left join coverage c on true
where r.release_id = :release
group by r.release_id, r.senders_declared, f.rows_rejected, f.tables_held
