update ops.decision set undone_at = :now, undone_by = :by, undone_reason = :reason where decision_id = :decision
