delete from ops.finding where finding_id = :finding
