delete from ops.found_table where submission_id = :submission
