update ops.submission
set state = 'received', unit = null, period = null, supplement = false
where submission_id = :submission
