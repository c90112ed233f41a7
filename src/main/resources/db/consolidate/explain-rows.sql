-- The rows of some sheets, sheet after sheet, each with the cell that its value was read from. An item of a distinct figure counts in
-- the first row of the first table that has it, of all the tables of the area. Of a personal field the text is left out.
with sheet as (
    select s.table_id, s.sheet, t.period
    from unnest(cast(:tables as bigint[]), cast(:sheets as integer[])) s (table_id, sheet)
    join ops.found_table t on t.table_id = s.table_id
),
contribution as materialized (
    select c.table_id, c.row_no, c.item, c.value
    from (
{contributions}
    ) c
    where c.figure = :figure and c.by = :by and c.key = :key and c.row_no is not null
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
    select table_id, row_no, value, false as again from contribution where item is null
    union all
    select table_id, row_no, value, value = 0
    from (
        select c.table_id, c.row_no,
               case when f.table_id is not null and row_number() over (partition by c.table_id, c.item order by c.row_no) = 1
                   then 1 else 0 end as value
        from contribution c
        left join first f on f.item = c.item and f.table_id = c.table_id
        where c.item is not null
    ) i
),
-- Several columns give a field together, or the first of them does where the row says nothing else.
place as materialized (
    select s.table_id,
           coalesce(
               array_agg(k.column_no order by k.column_no) filter (where k.field = :field and k.role in ('part', 'mark')),
               array[min(k.column_no) filter (where k.field = :field)]) as columns,
           min(k.column_no) filter (where k.field = :beside) as beside,
           count(k.field) > 0 as kept
    from sheet s
    left join wh.field_column k on k.table_id = s.table_id
    group by s.table_id
),
line as (
    select s.sheet, s.period, c.table_id, c.row_no, c.value, c.again, p.kept, m.table_id is not null as above,
           case when x.column_no is null then p.columns else array[x.column_no] end as columns,
           coalesce(x.text, case when p.columns[1] is not null then g.given end) as text, x.factor, g.given,
           coalesce(y.column_no, p.beside) as beside,
           nullif(coalesce(y.text, case when p.beside is not null then g.beside end), '') as beside_text,
           case when :beside like '%currency' then g.beside end as currency
    from counted c
    join sheet s on s.table_id = c.table_id
    join place p on p.table_id = c.table_id
    join {facts} r on r.table_id = c.table_id and r.row_no = c.row_no
    left join wh.sent_cell x on x.table_id = c.table_id and x.row_no = c.row_no and x.field = :field
    left join wh.sent_cell y on y.table_id = c.table_id and y.row_no = c.row_no and y.field = :beside
    left join wh.measure_above m on m.table_id = c.table_id and m.row_no = c.row_no and m.field = :field
    cross join lateral (
        select case when :personal then '●●●' else to_jsonb(r) ->> :field end as given,
               case when :beside <> '' then to_jsonb(r) ->> :beside end as beside
    ) g
)
select l.sheet, l.row_no as "row",
       array_to_string(
           case
               when l.beside_text is null then l.columns
               when l.beside < l.columns[1] then l.beside || l.columns
               else l.columns || l.beside
           end, ' ') as columns,
       case
           when l.beside_text is null then l.text
           when l.beside < l.columns[1] then concat_ws('; ', l.beside_text, nullif(l.text, ''))
           else concat_ws('; ', nullif(l.text, ''), l.beside_text)
       end as text,
       concat_ws(' ',
           case when l.factor <> 1 then '×' || trim_scale(l.factor) || case when l.currency = 'VND' then ' VND' else '' end end,
           case when l.currency <> 'VND' and q.currency is not null then
               l.currency || '=' || trim_scale(q.vnd_per_unit)
               || case
                      when q.valid_from is null then ''
                      when q.valid_to = q.valid_from then '@' || q.valid_from
                      else '@' || q.valid_from || '..' || coalesce(q.valid_to::text, '')
                  end
               || coalesce(' (' || nullif(q.source, '') || ')', '') end) as made,
       case
           when l.above then 'above'
           when l.again then 'again'
           when l.value is null and l.given is not null then 'no-rate'
           when l.value is null and l.text <> '' then 'no-number'
           when l.value is null then 'empty'
           when l.given is null then 'one'
           when l.kept and l.columns[1] is null then 'heading'
       end as remark,
       l.currency, l.kept, l.value
from line l
left join ops.release_rate q on q.release_id = :release and q.period = l.period and q.currency = l.currency
-- Where a table has no such column at all, its sheet says so, and not each of its rows.
where l.value is not null or l.given is not null or l.above or l.columns[1] is not null
order by l.sheet, l.row_no, l.table_id
