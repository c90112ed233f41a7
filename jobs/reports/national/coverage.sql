-- Who reported each dataset, of those who were to; who did not, by name, as far as a line has room.
with line as (
    select c.dataset, c.expected, c.rows, n.name_vi, c.reporting,
           row_number() over (partition by c.dataset, c.expected and not c.reporting order by n.place) as place
    from ops.release_coverage c
    join ops.release_name n on n.release_id = c.release_id and n.list = 'unit' and n.code = c.unit
    where c.release_id = :release
)
select dataset,
       count(*) filter (where expected) as expected,
       count(*) filter (where expected and reporting) as reported,
       count(*) filter (where expected and reporting)::numeric / nullif(count(*) filter (where expected), 0) as share,
       count(*) filter (where reporting and not expected) as others,
       coalesce(sum(rows) filter (where reporting), 0) as rows,
       string_agg(name_vi, ', ' order by place) filter (where expected and not reporting and place <= 8)
           || case when count(*) filter (where expected and not reporting) > 8 then ' …' else '' end as missing
from line
group by dataset
order by array_position(array['associations', 'members', 'ngo-projects', 'scholarships', 'twinnings', 'outgoing-aid',
                              'indicators'], dataset), dataset
