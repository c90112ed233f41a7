select period from ops.closing where reopened_at is null order by 1
