-- What was and was not received: a line a unit, a column a dataset; nothing where nothing was expected and nothing came.
with line as (
    select unit, dataset, rows, received_at, reporting,
           case when expected or status <> 'not-received' then status end as shown
    from ops.release_coverage
    where release_id = :release
)
select l.unit,
       max(shown) filter (where dataset = 'associations') as associations,
       max(shown) filter (where dataset = 'members') as members,
       max(shown) filter (where dataset = 'ngo-projects') as ngo_projects,
       max(shown) filter (where dataset = 'scholarships') as scholarships,
       max(shown) filter (where dataset = 'twinnings') as twinnings,
       max(shown) filter (where dataset = 'outgoing-aid') as outgoing_aid,
       max(shown) filter (where dataset = 'indicators') as indicators,
       sum(rows) filter (where reporting) as rows,
       max(received_at) as received_at
from line l
left join ops.release_name n on n.release_id = :release and n.list = 'unit' and n.code = l.unit
group by l.unit, n.place
order by n.place, l.unit
