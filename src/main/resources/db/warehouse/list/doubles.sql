select d.unit, d.figure, d.value, d.unit_of_measure
from ops.release_double_count d
where d.release_id = (
        select release_id
        from ops.release
        where period = :period
          and number = coalesce(cast(:release as integer), (select max(number) from ops.release where period = :period)))
  and (cast(:area as text) is null or d.unit = :area)
order by d.unit collate "C", d.figure collate "C"
