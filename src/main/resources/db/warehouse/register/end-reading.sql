update ops.submission set state = 'read' where submission_id = :submission
