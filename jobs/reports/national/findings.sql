-- What was remarked on all that was received for the period, the gravest first.
select severity, code, unit, dataset, file, sheet, row_no, column_no, value, details
from ops.release_finding
where release_id = :release
order by line
