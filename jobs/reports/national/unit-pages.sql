-- The units, each with what it has sent and has not. One of which nothing is known, now or before, is told in brief, behind the others.
select p.*
from (
    select c.unit as page,
           n.place,
           count(*) filter (where c.reporting) as reporting,
           count(*) filter (where c.expected) as expected,
           coalesce(min(f.files), 0) as files,
           array_agg(c.dataset order by c.dataset) filter (where c.expected and not c.reporting) as missing,
           bool_and(c.expected and not c.reporting) and min(f.files) is null
               and not exists (
                   select from ops.figure g
                   join ops.release r on r.release_id = g.release_id
                   join ops.release t on t.release_id = :release and r.ends_on <= t.ends_on
                   where g.unit = c.unit and g.by = '') as brief
    from ops.release_coverage c
    left join ops.release_name n on n.release_id = c.release_id and n.list = 'unit' and n.code = c.unit
    left join (
        select unit, count(distinct submission_id) as files from ops.release_found where release_id = :release group by unit) f
        on f.unit = c.unit
    where c.release_id = :release
    group by c.unit, n.place) p
order by p.brief, p.place, p.page
