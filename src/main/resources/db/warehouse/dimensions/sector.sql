insert into wh.sector (code, name_vi, name_en)
values (?, ?, ?)
on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en
