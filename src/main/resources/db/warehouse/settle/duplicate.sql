insert into ops.found_table (submission_id, reading, status)
select s.submission_id, s.reading, 'duplicate'
from ops.submission s
where s.submission_id = :submission
  and not exists (select from ops.found_table t where t.submission_id = s.submission_id and t.reading = s.reading)
