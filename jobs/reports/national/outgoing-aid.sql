-- Aid given to partners abroad: areas (:areas = VN, unit or cluster, with :by empty), or the country's figures by what :by names.
-- A figure's total tells that it was reported; a part of it that is not there is then none.
with unit_name as (
    select distinct on (v.unit_id) v.unit_id, v.name_vi
    from wh.unit_version v
    join wh.period p on p.period = :period and v.valid_from <= p.ends_on
    order by v.unit_id, v.valid_from desc
),
line as (
    select f.figure, f.by, f.key, f.value, f.flags, f.unit,
           case when :by = '' then f.unit else f.key end as item
    from ops.figure f
    left join wh.unit u on u.unit_id = f.unit
    where f.release_id = :release and f.figure like 'outgoing_aid.%'
      and case when f.unit = 'VN' then 'VN' when u.unit_id is not null then 'unit' else 'cluster' end = :areas
      and (:by = '' or f.by = :by)
),
summed as (
    select item,
           max(value) filter (where figure = 'outgoing_aid.amount_vnd' and by = :by) as amount,
           max(flags) filter (where figure = 'outgoing_aid.amount_vnd' and by = :by) as amount_flags
    from line
    group by item
)
select s.item, case when s.item = 'VN' and :by = '' then 'total' end as row_style,
       s.amount,
       s.amount_flags
from summed s
left join unit_name u on u.unit_id = s.item and :by = ''
order by (s.item = 'unknown'), case when :by = '' then null else s.amount end desc nulls last,
         u.name_vi collate "vi-x-icu", s.item
