-- The levels above the rows, from what each table was measured to contribute; a sheet says which tables are on it, and how long they are.
with place as (
    select t.table_id, t.unit, t.submission_id, s.file, t.sheet_no, t.sheet, t.rows_loaded,
           dense_rank() over (order by t.unit collate "C", s.file collate "C", t.submission_id, t.sheet_no) as ordinal,
           row_number() over (
               order by t.unit collate "C", s.received_at, s.file collate "C", t.submission_id, t.sheet_no, t.table_id) as turn
    from ops.found_table t
    join ops.submission s on s.submission_id = t.submission_id
    where t.table_id = any (:tables)
),
part as (
    select p.table_id, p.item, p.value, p.missing_rate, p.valued, row_number() over (partition by p.item order by l.turn) = 1 as first
    from ops.figure_part p
    join place l on l.table_id = p.table_id
    where p.release_id = :release and p.figure = :figure and p.by = :by and p.key = :key
),
counted as (
    select table_id, sum(case when item = '' then value when first then 1 else 0 end) as value,
           bool_or(missing_rate) as missing_rate, bool_or(valued) as valued
    from part
    group by table_id
),
line as (
    select grouping(p.unit, p.submission_id, p.sheet_no) as depth, min(p.ordinal) as ordinal, p.unit, p.submission_id, p.file,
           p.sheet, case when not bool_or(c.missing_rate) or bool_or(c.valued) then coalesce(sum(c.value), 0) end as value, string_agg(p.table_id::text, ' ') as tables,
           coalesce(sum(p.rows_loaded), 0) as rows
    from counted c
    join place p on p.table_id = c.table_id
    group by grouping sets (
        (), (p.unit), (p.unit, p.submission_id, p.file), (p.unit, p.submission_id, p.file, p.sheet_no, p.sheet))
)
select l.level, l.unit, l.submission, l.file, l.sheet, l.value, l.rows, case when l.depth = 0 then l.tables end as tables, h.columns, h.header, h.kept,
       case when l.level = 'submission' then s.sha256 end as sha256, u.currencies
from (
select case l.depth
           when 7 then case
               when :area = 'VN' then 'nation'
               when exists (select from wh.unit where unit_id = :area) then 'unit'
               else 'cluster'
           end
           when 3 then 'unit'
           when 1 then 'submission'
           else 'sheet'
       end as level,
       case when l.depth = 7 then :area else l.unit end as unit, l.submission_id as submission, l.file, l.sheet,
       l.value, l.rows, l.tables, l.ordinal, l.depth
from line l
where l.depth <> 3 or l.unit <> :area
) l
left join ops.submission s on s.submission_id = l.submission
cross join lateral (
    select string_agg(distinct k.column_no::text, ' ') filter (where k.field = :field) as columns,
           string_agg(distinct k.header, ' | ') filter (where k.field = :field) as header,
           count(k.field) > 0 or l.rows = 0 as kept
    from unnest(cast(string_to_array(l.tables, ' ') as bigint[])) t (table_id)
    left join wh.field_column k on k.table_id = t.table_id
    where l.depth = 0
) h
cross join lateral (
    select string_agg(distinct u.currency, ', ') as currencies
    from ops.unconverted_part u
    where u.release_id = :release and u.figure = :figure and u.by = :by and u.key = :key
      and u.table_id = any (cast(string_to_array(l.tables, ' ') as bigint[]))
) u
order by l.ordinal nulls first, l.depth desc
