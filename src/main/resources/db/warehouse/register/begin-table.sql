insert into ops.found_table (submission_id, dataset, sheet_no, sheet, table_no, status)
values (:submission, :dataset, :sheetNumber, :sheet, :tableNumber, 'reading')
returning table_id
