update ops.submission set state = 'received' where state = 'reading'
