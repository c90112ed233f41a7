insert into ops.period_setting (period, kind, set_by, set_at, currency, vnd_per_unit, rate_on, source)
values (:period, 'rate', :by, :now, :currency, :rate, :day, :source)
