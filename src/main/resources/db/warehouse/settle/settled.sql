update ops.submission set state = 'settled' where submission_id = :submission
