update ops.submission set state = 'suspect' where state = 'reading'
