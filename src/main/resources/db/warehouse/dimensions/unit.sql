insert into wh.unit (unit_id, name_vi, unit_now)
values (?, ?, ?)
on conflict (unit_id) do update set name_vi = excluded.name_vi, unit_now = excluded.unit_now
