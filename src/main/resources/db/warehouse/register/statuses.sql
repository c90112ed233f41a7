select t.status, count(*)
from ops.found_table t
join ops.submission s on s.submission_id = t.submission_id and s.reading = t.reading
where s.run_id = :run
group by t.status
