delete from ops.run_failure where run_id = :run and step = :step
