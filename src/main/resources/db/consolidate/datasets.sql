select distinct dataset from ops.release_table join ops.found_table using (table_id) where release_id = :release order by 1
