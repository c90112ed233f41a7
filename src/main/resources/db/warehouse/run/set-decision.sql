update ops.run set decision = :decision where run_id = :run
