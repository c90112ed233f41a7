select distinct dataset from ops.found_table where submission_id = :submission and status = 'read' order by dataset
