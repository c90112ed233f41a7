insert into ops.ignored_rows (table_id, reason, rows)
values (:table, :reason, :rows)
