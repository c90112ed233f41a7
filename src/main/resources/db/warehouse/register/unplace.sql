update ops.submission
set state = 'received', unit = null, period = null, intent = 'plain'
where submission_id = :submission
