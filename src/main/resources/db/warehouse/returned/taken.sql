select exists (select from ops.returned_workbook where path = :path and submission_id <> :submission)
