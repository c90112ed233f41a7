insert into ops.unsettled (unit, period)
select unit, period from ops.submission where submission_id = :submission and unit is not null and period is not null
on conflict do nothing
