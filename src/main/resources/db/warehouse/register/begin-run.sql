insert into ops.run (verb, received_at, started_at)
values (:verb, :now, :now)
returning run_id
