select distinct inbox from ops.inbox_finding
