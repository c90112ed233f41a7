-- A finding for each neighbour that shares keys with the table; neighbours of the same run are held and told so too.
-- Gives the number of such neighbours.
with shared as (
    select f.row_no, o.table_id as other_id, o.row_no as other_row
    from wh.{table} f
    join wh.{table} o on o.key_1 = f.key_1
    where f.table_id = :table and o.table_id = any (:neighbours)
    union
    select f.row_no, o.table_id, o.row_no
    from wh.{table} f
    join wh.{table} o on o.key_2 = f.key_2
    where f.table_id = :table and o.table_id = any (:neighbours)
),
overlap as (
    select other_id, count(distinct row_no)::integer as rows, count(distinct other_row)::integer as other_rows
    from shared
    group by other_id
),
pair as (
    select v.rows, t.submission_id, t.table_id, t.dataset, t.sheet, s.file, s.run_id,
           v.other_rows, o.submission_id as other_submission, o.table_id as other_id, o.sheet as other_sheet,
           os.file as other_file, os.run_id = s.run_id as same_run
    from overlap v
    join ops.found_table t on t.table_id = :table
    join ops.submission s on s.submission_id = t.submission_id
    join ops.found_table o on o.table_id = v.other_id
    join ops.submission os on os.submission_id = o.submission_id
),
held as (
    update ops.found_table t set status = 'held' from pair p where p.same_run and t.table_id = p.other_id
),
told as (
    insert into ops.finding (submission_id, table_id, dataset, sheet, severity, code, details)
    select submission_id, table_id, dataset, sheet, 'error', :code, array[rows::text, other_file]
    from pair
    union all
    select other_submission, other_id, dataset, other_sheet, 'error', :code, array[other_rows::text, file]
    from pair
    where same_run
)
select count(*)::integer from pair
