insert into ops.finding (submission_id, table_id, dataset, sheet, severity, code, details)
select submission_id, table_id, dataset, sheet, :severity, :code, :details
from ops.found_table
where table_id = :table
