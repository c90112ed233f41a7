-- Of every run: what a decision has read again was received by an earlier one.
select submission_id, run_id, file, sha256, size, unit, period, received_at
from ops.submission
where state = 'received'
order by received_at, file collate "C", submission_id
