insert into ops.closing (period, closed_at)
select :period, :now
where not exists (select from ops.closing where period = :period and reopened_at is null)
