insert into ops.run_failure (run_id, step, period, unit, file, reason_vi, reason_en, failed_at)
values (:run, :step, :period, :unit, :file, :vi, :en, :now)
