-- Every table found in what was received for the period, and what had become of it.
select unit, file, sheet, dataset, status, rows_read, rows_loaded, rows_rejected, rows_ignored, received_at
from ops.release_found
where release_id = :release
order by line
