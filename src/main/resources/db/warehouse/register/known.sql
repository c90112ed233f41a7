select sha256 = :sha256 from ops.submission where file = :file order by received_at desc, submission_id desc limit 1
