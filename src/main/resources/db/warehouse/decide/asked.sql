-- asked
select distinct t.table_no as "table", t.dataset, f.value, f.field
from ops.finding f
join ops.found_table t on t.table_id = f.table_id
join ops.submission s on s.submission_id = f.submission_id and s.reading = t.reading
where f.submission_id = :submission and f.code = :code and not t.set_aside and t.dataset is not null
order by t.table_no
