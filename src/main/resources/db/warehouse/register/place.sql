update ops.submission
set unit = :unit, period = :period, supplement = :supplement
where submission_id = :submission
