insert into ops.release_coverage (release_id, unit, dataset, expected, status, rows, submissions, received_at)
select :release, unit, dataset, expected, status, rows, submissions, received_at
from ops.coverage
where period = :period and unit <> '' and dataset <> ''
