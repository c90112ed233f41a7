-- The rows that supplements in force replace: of what came in force before them.
with standing as (
    select * from unnest(cast(:tables as bigint[]), cast(:submissions as bigint[]), cast(:supplements as boolean[]))
        with ordinality as t (table_id, submission_id, supplement, place)
),
row_key as (
    select s.*, f.row_no, f.key_1, f.key_2 from standing s join wh.{table} f on f.table_id = s.table_id
    where f.table_id = any(cast(:tables as bigint[]))
)
insert into wh.replaced_row (table_id, row_no, by_table)
select e.table_id, e.row_no, l.table_id
from row_key l
join row_key e on e.key_1 = l.key_1 and e.place < l.place and e.submission_id <> l.submission_id
where l.supplement
union
select e.table_id, e.row_no, l.table_id
from row_key l
join row_key e on e.key_2 = l.key_2 and e.place < l.place and e.submission_id <> l.submission_id
where l.supplement
on conflict do nothing
