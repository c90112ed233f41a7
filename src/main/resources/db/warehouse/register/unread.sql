select submission_id, run_id, file, sha256, size, unit, period, received_at
from ops.submission
where run_id = :run and state = 'received'
order by file collate "C"
