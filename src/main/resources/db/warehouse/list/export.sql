select {columns}
from wh.{table}_in_force f
where (cast(:period as text) is null or f.period = :period)
  and (cast(:unit as text) is null or f.unit = :unit)
order by f.period collate "C", f.unit collate "C", f.file collate "C", f.submission_id, f.sheet_no, f."row", f.table_no
