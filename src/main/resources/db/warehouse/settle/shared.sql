-- For each table and each other submission: how many of the table's rows share a key with it. A key stands once in a submission.
with row_key as (
    select t.submission_id, f.table_id, f.row_no, f.key_1, f.key_2
    from wh.{table} f
    join ops.found_table t on t.table_id = f.table_id
    where f.table_id in (:tables)
),
shared as (
    select a.table_id, a.row_no, b.submission_id
    from row_key a
    join row_key b on b.key_1 = a.key_1 and b.submission_id <> a.submission_id
    union
    select a.table_id, a.row_no, b.submission_id
    from row_key a
    join row_key b on b.key_2 = a.key_2 and b.submission_id <> a.submission_id
)
select table_id, submission_id, count(*)::integer as rows
from shared
group by 1, 2
