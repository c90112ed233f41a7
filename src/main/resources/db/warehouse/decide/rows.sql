select count(*)::integer from wh.{table} where table_id = :table
