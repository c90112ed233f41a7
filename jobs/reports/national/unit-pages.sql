-- The units, each with what it has sent and has not.
select c.unit as page,
       count(*) filter (where c.reporting) as reporting,
       count(*) filter (where c.expected) as expected,
       coalesce(min(f.files), 0) as files
from ops.release_coverage c
left join ops.release_name n on n.release_id = c.release_id and n.list = 'unit' and n.code = c.unit
left join (
    select unit, count(distinct submission_id) as files from ops.release_found where release_id = :release group by unit) f
    on f.unit = c.unit
where c.release_id = :release
group by c.unit, n.place
order by n.place, c.unit
