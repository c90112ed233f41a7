select table_id as id, dataset, rows_loaded as loaded, rows_rejected as rejected
from ops.found_table
where submission_id = :submission and status = 'read'
order by sheet_no, table_no
