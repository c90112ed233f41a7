update ops.found_table
set status = :status, doubtful = :status = 'held', rows_read = :read, rows_loaded = :loaded, rows_rejected = :rejected, rows_ignored = :ignored
where table_id = :table
