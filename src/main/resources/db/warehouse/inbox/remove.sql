delete from ops.inbox_finding where finding_id = any (cast(:findings as bigint[]))
