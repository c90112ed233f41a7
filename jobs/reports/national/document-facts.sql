-- What the sentences of document.yml may name in braces, or hang on, besides what facts.sql and national-figures.sql give.
with silent as (
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
       (select count(*) from silent) as units_silent
from ops.release r
left join ops.release_coverage c on c.release_id = r.release_id
where r.release_id = :release
group by r.release_id
