-- Where each unit's figures came from: the tables of the release, with the figure on the first line of each.
with line as (
    select f.figure, f.unit, f.value, f.flags, f.unit_of_measure, s.file, t.sheet, t.rows_loaded, s.received_at,
           row_number() over (partition by f.figure, f.unit order by s.file, t.sheet_no, t.table_no, t.table_id) as place
    from ops.figure f
    join ops.release_table rt on rt.release_id = f.release_id
    join ops.found_table t on t.table_id = rt.table_id and t.dataset = wh.figure_dataset(f.figure)
    join ops.submission s on s.submission_id = t.submission_id and s.unit = f.unit
    where f.release_id = :release and f.by = ''
      and (t.dataset <> 'indicators'
           or exists (select from wh.indicators i
                      where i.table_id = t.table_id and f.figure = 'indicator.' || i.indicator))
)
select l.unit,
       case when l.figure like 'indicator.%' then substr(l.figure, 11) else l.figure end as figure,
       l.unit_of_measure,
       case when l.place = 1 then l.value end as value, case when l.place = 1 then l.flags end as value_flags,
       l.file, l.sheet, l.rows_loaded, l.received_at
from line l
join wh.unit u on u.unit_id = l.unit
order by u.name_vi collate "vi-x-icu", l.unit, (l.figure like 'indicator.%'), l.figure, l.place
