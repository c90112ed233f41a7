update ops.found_table t
set status = 'superseded'
from ops.submission s
where s.submission_id = t.submission_id and t.reading < s.reading and t.status in ('loaded', 'held')
  and t.unit = :unit and t.period = :period
