update ops.submission
set unit = :unit, period = :period, intent = :intent
where submission_id = :submission
