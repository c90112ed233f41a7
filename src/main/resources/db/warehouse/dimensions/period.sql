insert into wh.period (period, kind, rule, starts_on, ends_on, due_on, listed)
values (?, ?, ?, ?, ?, ?, ?)
on conflict (period) do update
set rule = excluded.rule, starts_on = excluded.starts_on, ends_on = excluded.ends_on, due_on = excluded.due_on,
    listed = excluded.listed
