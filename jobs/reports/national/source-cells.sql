-- The cells that the numbers and amounts of the figures were read from, with what was written there and what made the value of it. Rows
-- that are but counted have none. Where a table has no such column, its rows are left out.
-- Materialized: right after a release the server knows nothing yet of how many rows there are.
with source as materialized (
    select t.table_id, t.unit, t.period, t.sheet_no, t.sheet, t.table_no, s.file, rt.stocks,
           exists (select from wh.field_column k where k.table_id = t.table_id) as kept
    from ops.release_table rt
    join ops.found_table t on t.table_id = rt.table_id
    join ops.submission s on s.submission_id = t.submission_id
    where rt.release_id = :release
),
place as materialized (
    select k.table_id, k.field, min(k.column_no) as column_no
    from wh.field_column k
    join source s on s.table_id = k.table_id
    group by k.table_id, k.field
),
cell as (
    select s.*, m.figure, m.row_no, m.amount, m.currency, coalesce(x.column_no, p.column_no) as column_no, x.factor,
           coalesce(x.text, case when p.column_no is not null then trim_scale(m.amount)::text end) as text,
           a.table_id is not null as above
    from source s
    join wh.measure_given m on m.table_id = s.table_id
    cross join lateral (select (wh.figure_fields(m.figure))[1] as field) f
    left join place p on p.table_id = s.table_id and p.field = f.field
    left join wh.sent_cell x on x.table_id = s.table_id and x.row_no = m.row_no and x.field = f.field
    left join wh.measure_above a on a.table_id = s.table_id and a.row_no = m.row_no and a.field = f.field
    where (s.stocks or wh.is_flow(m.figure))
      and (m.amount is not null or p.column_no is not null or a.table_id is not null)
      and not exists (
          select from ops.release_row_out o
          where o.release_id = :release and o.table_id = m.table_id and o.row_no = m.row_no)
)
select c.unit, case when c.figure like 'indicator.%' then substr(c.figure, 11) else c.figure end as figure, c.file, c.sheet, c.row_no,
       c.column_no, c.text, nullif(c.factor, 1) as factor, c.currency, case when c.currency <> 'VND' then r.vnd_per_unit end as rate,
       case
           when c.amount is null and c.figure = 'scholarships.awards' and not c.above then 1
           when c.currency is null then c.amount
           else round(c.amount * r.vnd_per_unit)
       end as value,
       case
           when c.above then 'above'
           when c.amount is null and c.figure = 'scholarships.awards' then 'one'
           when c.amount is not null and c.currency is not null and r.currency is null then 'no-rate'
           when c.amount is null and c.text <> '' then 'no-number'
           when c.amount is null then 'empty'
           when not c.kept then 'not-kept'
       end as remark,
       case when row_number() over (partition by c.table_id, c.figure order by c.row_no) = 1
           then array['cells:' || c.table_id || ':' || c.figure] end as row_names
from cell c
left join ops.release_rate r on r.release_id = :release and r.period = c.period and r.currency = c.currency
left join ops.release_name n on n.release_id = :release and n.list = 'unit' and n.code = c.unit
order by n.place, c.unit, (c.figure like 'indicator.%'), c.figure, c.file, c.sheet_no, c.table_no, c.table_id, c.row_no
