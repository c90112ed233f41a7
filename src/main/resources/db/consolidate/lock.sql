select period from wh.period where period = :period for update
