update ops.submission set state = 'received', reading = reading + 1 where submission_id = :submission
