insert into ops.found_table (submission_id, status)
values (:submission, :status)
