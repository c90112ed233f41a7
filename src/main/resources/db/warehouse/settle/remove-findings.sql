delete from ops.finding where submission_id = :submission
