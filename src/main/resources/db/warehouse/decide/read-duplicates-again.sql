-- The same bytes counted for nothing as long as this submission stood where it does.
update ops.submission d
set state = 'received', reading = d.reading + 1
from ops.submission s
where s.submission_id = :submission and d.submission_id <> s.submission_id
  and d.sha256 = s.sha256 and d.unit = s.unit and d.period = s.period
  and exists (
      select from ops.found_table t
      where t.submission_id = d.submission_id and t.reading = d.reading and t.status = 'duplicate')
