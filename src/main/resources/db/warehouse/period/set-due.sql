insert into ops.period_setting (period, kind, set_by, set_at, due_on)
values (:period, 'due', :by, :now, :due)
