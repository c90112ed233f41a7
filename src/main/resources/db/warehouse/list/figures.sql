select f.period, f.release, f.unit, f.figure, f.by, f.key, f.value, f.unit_of_measure, f.flags, f.units_reporting, f.units_expected
from mart.figures f
where f.period = :period
  and f.release = coalesce(cast(:release as integer), (select max(number) from ops.release where period = :period))
  and (cast(:area as text) is null or f.unit = :area)
order by f.unit collate "C", f.figure collate "C", f.by collate "C", f.key collate "C"
