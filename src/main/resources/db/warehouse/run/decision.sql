select coalesce(decision, '') from ops.run where run_id = :run
