-- Units that were to report and have not, or not all of it: what is missing, what there is.
select c.unit,
       array_agg(c.dataset order by c.dataset) filter (where c.expected and not c.reporting) as missing,
       array_agg(c.dataset order by c.dataset) filter (where c.reporting) as received
from ops.release_coverage c
left join ops.release_name n on n.release_id = c.release_id and n.list = 'unit' and n.code = c.unit
where c.release_id = :release
group by c.unit, n.place
having bool_or(c.expected and not c.reporting)
order by (bool_or(c.reporting)), n.place, c.unit
