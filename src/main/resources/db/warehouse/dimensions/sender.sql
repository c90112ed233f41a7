insert into wh.sender (unit_id, dataset, period_kind, valid_from, valid_to)
values (?, ?, ?, ?, ?)
