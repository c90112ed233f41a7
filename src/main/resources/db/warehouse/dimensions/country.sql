insert into wh.country (alpha2, name_vi, name_en)
values (?, ?, ?)
on conflict (alpha2) do update set name_vi = excluded.name_vi, name_en = excluded.name_en
