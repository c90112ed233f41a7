update ops.submission
set state = 'reading', unit = null, period = null, intent = 'plain'
where submission_id = :submission
