-- What the sentences of document.yml may name in braces, or hang on, besides what facts.sql and national-figures.sql give.
with rate as (
    select distinct r.currency, wh.rate_doubt(r.source) as doubt
    from ops.release_table rt
    join ops.found_table t on t.table_id = rt.table_id
    join wh.amount_given a on a.table_id = rt.table_id
    join ops.release_rate r on r.release_id = rt.release_id and r.period = t.period and r.currency = a.currency
    where rt.release_id = :release and r.currency <> 'VND'
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
       case when count(*) filter (where c.expected) > 0 then 'yes' else '' end as some_expected,
       count(distinct c.unit) filter (where c.expected and c.reporting) as units_expected_reported,
       count(distinct c.unit) filter (where c.expected and not c.reporting) as units_missing,
       (select string_agg(case :lang when 'vi' then n.name_vi else n.name_en end, ', ' order by n.place)
        from silent s
        join ops.release_name n on n.release_id = r.release_id and n.list = 'unit' and n.code = s.unit) as silent,
       (select count(*) from silent) as units_silent,
       case when exists (select from rate) then 'yes' else '' end as rates_used,
       coalesce((select string_agg(distinct currency, ', ' order by currency) from rate where doubt is not null), '') as rates_doubtful
from ops.release r
left join ops.release_coverage c on c.release_id = r.release_id
where r.release_id = :release
group by r.release_id
