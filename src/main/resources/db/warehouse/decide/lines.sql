select t.table_id, t.table_no, coalesce(t.dataset, '') as dataset, t.status, t.set_aside
from ops.submission s
join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
where s.submission_id = :submission and s.state = 'settled'
order by t.table_no
