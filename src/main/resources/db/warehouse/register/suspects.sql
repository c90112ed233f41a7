select submission_id, run_id, file, sha256, size, unit, period, received_at
from ops.submission
where state = 'suspect'
order by received_at, file collate "C", submission_id
