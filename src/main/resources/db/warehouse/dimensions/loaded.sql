insert into ops.content (name, hash, loaded_at)
values ('reference', :hash, :now)
on conflict (name) do update set hash = excluded.hash, loaded_at = excluded.loaded_at
