-- Where each unit's figures came from: the tables of the release, with the figure on the first line of each.
-- Materialized: right after a release the server knows nothing yet of how many rows there are.
with source as materialized (
    select t.table_id, t.dataset, t.sheet_no, t.sheet, t.table_no, t.rows_loaded, t.unit, s.file, s.received_at,
           rt.stocks
    from ops.release_table rt
    join ops.found_table t on t.table_id = rt.table_id
    join ops.submission s on s.submission_id = t.submission_id
    where rt.release_id = :release
),
figure as materialized (
    select f.figure, f.unit, f.value, f.flags, f.unit_of_measure, wh.figure_dataset(f.figure) as dataset
    from ops.figure f
    where f.release_id = :release and f.by = ''
),
given as materialized (
    select distinct i.table_id, 'indicator.' || i.indicator as figure
    from wh.indicators i
    join source s on s.table_id = i.table_id
),
line as (
    select f.*, s.table_id, s.file, s.sheet, s.rows_loaded, s.received_at,
           row_number() over (partition by f.figure, f.unit order by s.file, s.sheet_no, s.table_no, s.table_id) as place
    from figure f
    join source s on s.unit = f.unit and s.dataset = f.dataset
    where (f.dataset <> 'indicators' or (s.table_id, f.figure) in (select table_id, figure from given))
      and (s.stocks or wh.is_flow(f.figure))
)
select l.unit,
       case when l.figure like 'indicator.%' then substr(l.figure, 11) else l.figure end as figure,
       l.unit_of_measure,
       case when l.place = 1 then l.value end as value, case when l.place = 1 then l.flags end as value_flags,
       case when l.place = 1 then (
           select array_agg(trim_scale(u.amount)::text || ' ' || u.currency order by u.currency)
           from ops.unconverted u
           where u.release_id = :release and u.unit = l.unit and u.figure = l.figure and u.by = '') end as unconverted,
       l.file, l.sheet, (
           select min(k.column_no) from wh.field_column k
           where k.table_id = l.table_id and k.field = (wh.figure_fields(l.figure))[1]) as column_no,
       'cells:' || l.table_id || ':' || l.figure as column_no_link, l.rows_loaded, l.received_at,
       case when l.place = 1 then array['source:' || l.unit || ':' || l.figure] end as row_names,
       'rows:' || l.table_id as value_link, 'rows:' || l.table_id as rows_loaded_link
from line l
left join ops.release_name n on n.release_id = :release and n.list = 'unit' and n.code = l.unit
order by n.place, l.unit, (l.figure like 'indicator.%'), l.figure, l.place
