update ops.run set ended_at = :now, outcome = :outcome where run_id = :run
