-- Who reported each dataset, of those who were to; who did not, by name, as far as a line has room.
with line as (
    select c.*, c.status in ('loaded', 'partly-loaded') as reported,
           row_number() over (partition by c.dataset, c.expected and c.status not in ('loaded', 'partly-loaded')
                              order by u.name_vi collate "vi-x-icu", u.unit_id) as place,
           u.name_vi
    from ops.release_coverage c
    join wh.unit u on u.unit_id = c.unit
    where c.release_id = :release
)
select dataset,
       count(*) filter (where expected) as expected,
       count(*) filter (where reported) as reported,
       count(*) filter (where expected and reported)::numeric / nullif(count(*) filter (where expected), 0) as share,
       coalesce(sum(rows) filter (where reported), 0) as rows,
       string_agg(name_vi, ', ' order by place) filter (where expected and not reported and place <= 8)
           || case when count(*) filter (where expected and not reported) > 8 then ' …' else '' end as missing
from line
group by dataset
order by array_position(array['associations', 'members', 'ngo-projects', 'scholarships', 'twinnings', 'outgoing-aid',
                              'indicators'], dataset), dataset
