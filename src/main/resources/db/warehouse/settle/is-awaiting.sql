select state = 'read' from ops.submission where submission_id = :submission for update
