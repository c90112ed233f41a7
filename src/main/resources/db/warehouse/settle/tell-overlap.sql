insert into ops.finding (submission_id, table_id, dataset, sheet, severity, code, details)
select t.submission_id, t.table_id, t.dataset, t.sheet, 'error', :code, array[cast(:rows as text), os.file]
from ops.found_table t
join ops.found_table o on o.table_id = :other
join ops.submission os on os.submission_id = o.submission_id
where t.table_id = :table
