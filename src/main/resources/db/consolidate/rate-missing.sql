-- Amounts in force without a rate at the period's end, a finding for each table found, field and currency.
with missing as (
    select table_id, field, array[currency, :period, count(*)::text] as details
    from wh.amount_unconverted
    where period = :period
    group by table_id, field, currency
),
gone as (
    delete from ops.finding f
    using ops.found_table t, ops.submission s
    where f.code = :code and t.table_id = f.table_id and s.submission_id = t.submission_id and s.period = :period
      and not exists (
          select from missing m where m.table_id = f.table_id and m.field = f.field and m.details = f.details)
)
insert into ops.finding (submission_id, table_id, dataset, sheet, field, severity, code, details)
select t.submission_id, t.table_id, t.dataset, t.sheet, m.field, 'warning', :code, m.details
from missing m
join ops.found_table t on t.table_id = m.table_id
where not exists (
    select from ops.finding f
    where f.code = :code and f.table_id = m.table_id and f.field = m.field and f.details = m.details)
order by t.table_id, m.field, m.details
