insert into ops.found_table (submission_id, reading, status)
select submission_id, reading, :status from ops.submission where submission_id = :submission
