insert into wh.cluster (cluster, name_vi, unit_id, valid_from, valid_to)
values (?, ?, ?, ?, ?)
