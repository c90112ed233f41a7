update ops.submission set state = 'received' where submission_id = :submission and state = 'suspect'
