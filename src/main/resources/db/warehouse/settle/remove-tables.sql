delete from ops.found_table t
using ops.submission s
where s.submission_id = :submission and t.submission_id = s.submission_id and t.reading = s.reading and t.status <> 'duplicate'
