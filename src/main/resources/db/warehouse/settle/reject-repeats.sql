-- A row that shares any of its keys with an earlier row of the submission goes; the finding names the first row of that key.
-- The tables are named twice: by their array alone the server finds their rows without a look at all others.
with placed as (
    select f.table_id, f.row_no, f.key_1, f.key_2, t.ordinal << 32 | f.row_no as place
    from (
        select table_id, row_number() over (order by sheet_no, table_no) as ordinal
        from ops.found_table
        where table_id = any(:tables)
    ) t
    join wh.{table} f on f.table_id = t.table_id
    where f.table_id = any(:tables)
),
first_of_key as (
    select 1 as key_no, key_1 as key, min(place) as place
    from placed where key_1 is not null group by key_1 having count(*) > 1
    union all
    select 2, key_2, min(place)
    from placed where key_2 is not null group by key_2 having count(*) > 1
),
repeated as (
    select table_id, row_no, place, min(first_place) as first_place
    from (
        select p.table_id, p.row_no, p.place, k.place as first_place
        from placed p join first_of_key k on k.key_no = 1 and k.key = p.key_1 and k.place < p.place
        union all
        select p.table_id, p.row_no, p.place, k.place
        from placed p join first_of_key k on k.key_no = 2 and k.key = p.key_2 and k.place < p.place
    ) r
    group by table_id, row_no, place
),
removed as (
    delete from wh.{table} f using repeated r
    where f.table_id = r.table_id and f.row_no = r.row_no and f.table_id = any(:tables)
),
counted as (
    update ops.found_table t
    set rows_loaded = t.rows_loaded - r.rows, rows_rejected = t.rows_rejected + r.rows
    from (select table_id, count(*)::integer as rows from repeated group by table_id) r
    where t.table_id = r.table_id
)
insert into ops.finding (submission_id, table_id, dataset, sheet, row_no, severity, code, details)
select t.submission_id, t.table_id, t.dataset, t.sheet, r.row_no, 'error', :code, array[e.row_no::text, et.sheet]
from repeated r
join ops.found_table t on t.table_id = r.table_id
join placed e on e.place = r.first_place
join ops.found_table et on et.table_id = e.table_id
order by r.place
