insert into wh.indicator (indicator, name_vi, name_en, unit_of_measure, flow)
values (?, ?, ?, ?, ?)
on conflict (indicator) do update
set name_vi = excluded.name_vi, name_en = excluded.name_en, unit_of_measure = excluded.unit_of_measure, flow = excluded.flow
