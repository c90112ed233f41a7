with gone as (
    delete from ops.finding where finding_id = :finding
)
update ops.found_table
set status = 'held', set_aside = false, rows_loaded = :rows, rows_rejected = rows_rejected - :rows
where table_id = :table
