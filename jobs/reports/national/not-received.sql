-- Units that were to report and have not, or not all of it: what is missing, what there is.
select c.unit,
       array_agg(c.dataset order by c.dataset) filter (where c.expected and not c.reported) as missing,
       array_agg(c.dataset order by c.dataset) filter (where c.reported) as received
from ops.release_coverage c
join wh.unit u on u.unit_id = c.unit
where c.release_id = :release
group by c.unit, u.name_vi
having bool_or(c.expected and not c.reported)
order by (bool_or(c.reported)), u.name_vi collate "vi-x-icu", c.unit
