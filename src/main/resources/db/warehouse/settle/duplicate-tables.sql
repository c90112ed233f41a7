-- Tables that a release was made from stay, as duplicates.
update ops.found_table t
set status = 'duplicate', replaced_by = null
from ops.submission s
where s.submission_id = :submission and t.submission_id = s.submission_id and t.reading = s.reading
  and exists (select from ops.release_table r where r.table_id = t.table_id)
