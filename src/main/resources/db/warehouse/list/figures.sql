select r.period, r.number as release, f.unit, f.figure, f.by, f.key, f.value, f.unit_of_measure,
       array_to_string(f.flags, ';') as flags
from ops.figure f
join ops.release r on r.release_id = f.release_id
where r.period = :period
  and r.number = coalesce(cast(:release as integer), (select max(number) from ops.release where period = :period))
  and (cast(:area as text) is null or f.unit = :area)
order by f.unit collate "C", f.figure collate "C", f.by collate "C", f.key collate "C"
