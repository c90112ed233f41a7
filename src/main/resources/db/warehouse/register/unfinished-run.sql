select run_id from ops.run where ended_at is null order by run_id desc limit 1
