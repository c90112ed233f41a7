-- How often each kind of finding stands in what a unit sent: the ten gravest kinds, the others together.
with kind as (
    select unit, severity, code, count(*) as findings, count(distinct file) as files,
           array_agg(distinct dataset) filter (where dataset is not null) as datasets,
           row_number() over (partition by unit order by array_position(array['error', 'warning', 'info'], severity), count(*) desc, code)
               as place
    from ops.release_finding
    where release_id = :release and unit is not null
    group by unit, severity, code
)
select unit as page, case when place > 10 then 'other' else code end as code, case when place > 10 then '' else severity end as severity,
       case when place > 10 then null else datasets end as datasets, sum(findings) as findings, max(files) as files
from kind
group by 1, 2, 3, 4
order by unit, min(place)
