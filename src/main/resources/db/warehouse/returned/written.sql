insert into ops.returned_workbook (submission_id, state, path, written_at)
values (:submission, :state, :path, :at)
on conflict (submission_id) do update set state = excluded.state, path = excluded.path, written_at = excluded.written_at
