-- The rows stay for the releases that were made from them.
with gone as (
    update ops.found_table
    set status = 'rejected', set_aside = true, rows_rejected = rows_rejected + rows_loaded, rows_loaded = 0
    where table_id = :table
    returning table_id, submission_id, dataset, coalesce(sheet, '') as sheet
)
insert into ops.finding (submission_id, table_id, dataset, sheet, severity, code, details)
select submission_id, table_id, dataset, sheet, 'info', :code, array[cast(:decision as text)] from gone
