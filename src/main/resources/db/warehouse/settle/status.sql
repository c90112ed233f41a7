update ops.found_table set status = :status where table_id = :table
