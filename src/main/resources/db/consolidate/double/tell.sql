-- A finding on each row that seems to be reported twice, which names the first of the others.
with doubled as (
    select d.table_id, d.row_no, d.same, t.unit, {told} as told, {value} as value
    from ops.release_double d
    join ops.found_table t on t.table_id = d.table_id and t.dataset = :dataset
    join wh.{table} r on r.table_id = d.table_id and r.row_no = d.row_no
    where d.release_id = :release
      and r.table_id = any (array(
          select rt.table_id
          from ops.release_table rt
          join ops.found_table p on p.table_id = rt.table_id
          where rt.release_id = :release and p.period = :period and p.dataset = :dataset))
),
told as (
    select distinct on (d.table_id, d.row_no) d.table_id, d.row_no, d.value,
           array[u.name_vi, o.told, t.sheet, o.row_no::text] as details
    from doubled d
    join doubled o on o.same = d.same and (o.table_id, o.row_no) <> (d.table_id, d.row_no)
    join ops.found_table t on t.table_id = o.table_id
    join wh.unit u on u.unit_id = o.unit
    order by d.table_id, d.row_no, o.unit = d.unit, o.unit collate "C", o.table_id, o.row_no
),
gone as (
    delete from ops.finding f
    using ops.found_table t
    where f.code = :code and t.table_id = f.table_id and t.period = :period
      and not exists (
          select from told d where d.table_id = f.table_id and d.row_no = f.row_no and d.details = f.details)
)
insert into ops.finding (submission_id, table_id, dataset, sheet, row_no, field, severity, code, value, details)
select t.submission_id, t.table_id, t.dataset, t.sheet, d.row_no, :field, 'warning', :code, d.value, d.details
from told d
join ops.found_table t on t.table_id = d.table_id
where not exists (
    select from ops.finding f
    where f.code = :code and f.table_id = d.table_id and f.row_no = d.row_no and f.details = d.details)
order by t.table_id, d.row_no
