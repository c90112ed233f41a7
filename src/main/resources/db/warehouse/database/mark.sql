-- The hash of the migrations that the database has; null before the first.
select obj_description(to_regclass('ops.flyway_schema_history'), 'pg_class');
