insert into wh.unit_version (unit_id, code, name_vi, kind, successor_unit_id, valid_from, valid_to)
values (?, ?, ?, ?, ?, ?, ?)
