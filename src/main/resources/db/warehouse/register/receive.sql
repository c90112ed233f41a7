-- The update changes nothing: it makes the submission that is there already come back.
insert into ops.submission (run_id, file, sha256, size, received_at, state)
select run_id, :file, :sha256, :size, received_at, 'received'
from ops.run
where run_id = :run
on conflict (run_id, file) do update set file = excluded.file
returning submission_id
