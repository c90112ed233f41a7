insert into ops.period_setting (period, kind, set_by, set_at, dataset, units)
values (:period, 'expect', :by, :now, :dataset, string_to_array(cast(:units as text), ' '))
