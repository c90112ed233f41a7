-- The rows of some sheets, sheet after sheet. An item of a distinct figure counts in the first row of the first table that has it, of
-- all the tables of the area.
with sheet as (
    select * from unnest(cast(:tables as bigint[]), cast(:sheets as integer[])) s (table_id, sheet)
),
contribution as materialized (
    select c.table_id, c.row_no, c.item, c.value
    from (
{contributions}
    ) c
    where c.figure = :figure and c.by = :by and c.key = :key and c.row_no is not null
      and (c.value is not null or c.item is not null or c.unconverted_amount is not null)
),
first as materialized (
    select distinct on (p.item) p.item, p.table_id
    from ops.figure_part p
    join ops.found_table t on t.table_id = p.table_id
    join ops.submission s on s.submission_id = t.submission_id
    where p.release_id = :release and p.figure = :figure and p.by = :by and p.key = :key and p.item <> ''
      and p.table_id = any (:all)
    order by p.item, t.unit collate "C", s.received_at, s.file collate "C", t.submission_id, t.sheet_no, t.table_id
),
counted as (
    select table_id, row_no, value from contribution where item is null
    union all
    select c.table_id, c.row_no,
           case when f.table_id is not null and row_number() over (partition by c.table_id, c.item order by c.row_no) = 1
               then 1 else 0 end
    from contribution c
    left join first f on f.item = c.item and f.table_id = c.table_id
    where c.item is not null
)
select s.sheet, c.row_no as "row", c.value
from counted c
join sheet s on s.table_id = c.table_id
order by s.sheet, c.row_no, c.table_id
