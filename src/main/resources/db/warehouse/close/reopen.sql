update ops.closing set reopened_at = :now where period = :period and reopened_at is null
