update ops.submission set state = 'settled' where unit = :unit and period = :period and state = 'read'
