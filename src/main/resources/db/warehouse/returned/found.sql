select f.severity, count(*) as findings
from ops.finding f
join ops.submission s on s.submission_id = f.submission_id
left join ops.found_table t on t.table_id = f.table_id
where f.submission_id = :submission and (t.table_id is null or t.reading = s.reading)
group by f.severity
