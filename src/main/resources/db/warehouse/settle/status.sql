update ops.found_table
set status = :status, replaced_by = :replacedBy
where table_id = :table and (status, coalesce(replaced_by, 0)) is distinct from (:status, coalesce(:replacedBy, 0))
