insert into ops.found_table (submission_id, reading, unit, period, dataset, sheet_no, sheet, table_no, status)
select submission_id, reading, unit, period, cast(:dataset as text), :sheetNumber, :sheet, :tableNumber, 'reading'
from ops.submission
where submission_id = :submission
returning table_id
