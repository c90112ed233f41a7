-- Tables are put in order first, so that rows are sorted by two numbers and not by long texts.
with place as (
    select table_id, dense_rank() over (order by period collate "C", unit collate "C", file collate "C", submission_id, sheet_no)
               as ordinal
    from wh.table_place
    where table_status = 'loaded'
      and (cast(:period as text) is null or period = :period)
      and (cast(:unit as text) is null or unit = :unit)
)
select {columns}
from wh.{table}_in_force f
join place p on p.table_id = f.table_id
order by p.ordinal, f."row", f.table_no
