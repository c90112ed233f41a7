insert into ops.inbox_finding (inbox, file, unit, period, severity, code, found_at)
values (:inbox, :file, :unit, :period, :severity, :code, :now)
