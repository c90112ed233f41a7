-- The rows that were in force at a moment. Amounts in đồng are by the rates of today: they are no part of what was reported.
with standing as (
    select table_id from ops.in_force where since <= :asOf and (until is null or until > :asOf)
),
place as (
    select p.table_id, dense_rank() over (
               order by p.period collate "C", p.unit collate "C", p.file collate "C", p.submission_id, p.sheet_no) as ordinal
    from wh.table_place p
    join standing s on s.table_id = p.table_id
    where (cast(:period as text) is null or p.period = :period)
      and (cast(:unit as text) is null or p.unit = :unit)
)
select {columns}
from wh.{table}_rows f
join place p on p.table_id = f.table_id
where not exists (
    select
    from wh.replaced_row x
    join standing b on b.table_id = x.by_table
    where x.table_id = f.table_id and x.row_no = f."row")
order by p.ordinal, f."row", f.table_no
