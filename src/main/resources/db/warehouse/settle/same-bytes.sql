-- Only what was settled can be repeated: what could not be read to its end has had no effect.
select e.submission_id, e.run_id, e.file, e.sha256, e.size, e.unit, e.period, e.received_at
from ops.submission s
join ops.submission e on e.sha256 = s.sha256 and e.unit = s.unit and e.period = s.period
where s.submission_id = :submission and e.state = 'settled'
  and (e.received_at, e.file collate "C", e.submission_id) < (s.received_at, s.file collate "C", s.submission_id)
order by e.received_at, e.file collate "C", e.submission_id
limit 1
