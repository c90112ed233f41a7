with contribution as (
    select t.unit, s.submission_id, s.file, s.received_at, t.sheet_no, t.sheet, t.table_id, c.row_no, c.item, c.value
    from (
{contributions}
    ) c
    join ops.release_table rt on rt.release_id = :release and rt.table_id = c.table_id
    join ops.found_table t on t.table_id = c.table_id
    join ops.submission s on s.submission_id = t.submission_id
    where c.figure = :figure and c.by = :by and c.key = :key and c.row_no is not null
      and (rt.stocks or wh.is_flow(:figure))
      and (c.value is not null or c.item is not null or c.missing_rate)
),
counted as (
    select unit, submission_id, file, sheet_no, sheet, table_id, row_no,
           case
               when item is null then value
               when row_number() over (
                   partition by item
                   order by unit collate "C", received_at, file collate "C", submission_id, sheet_no, table_id, row_no) = 1 then 1
               else 0
           end as value
    from contribution
),
line as (
    select grouping(unit, submission_id, sheet_no, row_no) as depth, unit, submission_id, file, sheet_no, sheet, table_id, row_no,
           sum(value) as value
    from counted
    group by grouping sets (
        (), (unit), (unit, submission_id, file), (unit, submission_id, file, sheet_no, sheet),
        (unit, submission_id, file, sheet_no, sheet, table_id, row_no))
)
select case l.depth
           when 15 then case
               when :area = 'VN' then 'nation'
               when exists (select from wh.unit where unit_id = :area) then 'unit'
               else 'cluster'
           end
           when 7 then 'unit'
           when 3 then 'submission'
           when 1 then 'sheet'
           else 'row'
       end as level,
       case when l.depth = 15 then :area else l.unit end as unit, l.submission_id as submission, l.file, l.sheet,
       l.row_no as "row", case when l.depth = 0 then l.value else coalesce(l.value, 0) end as value
from line l
where l.depth <> 7 or l.unit <> :area
order by l.unit collate "C" nulls first, l.file collate "C" nulls first, l.submission_id nulls first, l.sheet_no nulls first,
         l.row_no nulls first, l.table_id
