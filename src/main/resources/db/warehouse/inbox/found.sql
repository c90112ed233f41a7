select finding_id, file, code from ops.inbox_finding where inbox = :inbox
