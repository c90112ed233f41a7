select inputs_hash from ops.release where period = :period order by number desc limit 1
