insert into wh.period (period, kind, rule, starts_on, ends_on, listed)
values (:period, :kind, :rule, :from, :to, false)
on conflict (period) do nothing
