-- What settling had to say of a unit and period so far.
select f.finding_id, f.table_id, f.code, f.details
from ops.finding f
join ops.found_table t on t.table_id = f.table_id
join ops.submission s on s.submission_id = t.submission_id and s.reading = t.reading
where t.unit = :unit and t.period = :period and f.row_no is null and f.code in (:codes)
order by f.finding_id
