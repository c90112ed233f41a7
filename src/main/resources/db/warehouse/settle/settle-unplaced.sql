update ops.submission set state = 'settled' where state = 'read' and (unit is null or period is null)
