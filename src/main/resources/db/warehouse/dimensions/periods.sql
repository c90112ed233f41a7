select period from wh.period
