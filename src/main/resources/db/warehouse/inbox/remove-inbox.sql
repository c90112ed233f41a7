delete from ops.inbox_finding where inbox = :inbox
