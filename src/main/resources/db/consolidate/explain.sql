-- Rosters give a line a member: tables are put in order first, so that rows are sorted by two numbers and not by long texts, and
-- levels above the rows are added up from tables.
with place as materialized (
    select t.table_id, t.unit, t.submission_id, s.file, t.sheet_no, t.sheet,
           dense_rank() over (order by t.unit collate "C", s.file collate "C", t.submission_id, t.sheet_no) as ordinal,
           row_number() over (
               order by t.unit collate "C", s.received_at, s.file collate "C", t.submission_id, t.sheet_no, t.table_id) as turn
    from ops.release_table rt
    join ops.found_table t on t.table_id = rt.table_id
    join ops.submission s on s.submission_id = t.submission_id
    where rt.release_id = :release and rt.table_id = any (:tables) and (rt.stocks or wh.is_flow(:figure))
),
contribution as materialized (
    select p.ordinal, p.turn, c.table_id, c.row_no, c.item, c.value
    from (
{contributions}
    ) c
    join place p on p.table_id = c.table_id
    where c.figure = :figure and c.by = :by and c.key = :key and c.row_no is not null
      and (c.value is not null or c.item is not null or c.missing_rate)
),
counted as materialized (
    select ordinal, table_id, row_no, value from contribution where item is null
    union all
    select ordinal, table_id, row_no,
           case when row_number() over (partition by item order by turn, row_no) = 1 then 1 else 0 end
    from contribution
    where item is not null
),
line as (
    select grouping(p.unit, p.submission_id, p.sheet_no) as depth, min(p.ordinal) as ordinal, p.unit, p.submission_id, p.file,
           p.sheet, null::integer as row_no, null::bigint as table_id, coalesce(sum(t.value), 0) as value
    from (select table_id, sum(value) as value from counted group by table_id) t
    join place p on p.table_id = t.table_id
    group by grouping sets (
        (), (p.unit), (p.unit, p.submission_id, p.file), (p.unit, p.submission_id, p.file, p.sheet_no, p.sheet))
    union all
    select -1, c.ordinal, p.unit, p.submission_id, p.file, p.sheet, c.row_no, c.table_id, c.value
    from counted c
    join place p on p.table_id = c.table_id
)
select case l.depth
           when 7 then case
               when :area = 'VN' then 'nation'
               when exists (select from wh.unit where unit_id = :area) then 'unit'
               else 'cluster'
           end
           when 3 then 'unit'
           when 1 then 'submission'
           when 0 then 'sheet'
           else 'row'
       end as level,
       case when l.depth = 7 then :area else l.unit end as unit, l.submission_id as submission, l.file, l.sheet,
       l.row_no as "row", l.value
from line l
where l.depth <> 3 or l.unit <> :area
order by l.ordinal nulls first, l.depth desc, l.row_no, l.table_id
