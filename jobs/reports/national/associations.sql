-- Associations and their members: areas (:areas = VN, unit or cluster, with :by empty), or the country's figures by what :by names.
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
    where f.release_id = :release and f.figure like 'associations.%'
      and case when f.unit = 'VN' then 'VN' when u.unit_id is not null then 'unit' else 'cluster' end = :areas
      and (:by = '' or f.by = :by)
),
summed as (
    select item,
           max(value) filter (where figure = 'associations.count' and by = :by) as associations,
           max(flags) filter (where figure = 'associations.count' and by = :by) as associations_flags,
           max(value) filter (where figure = 'associations.members' and by = :by) as members,
           max(flags) filter (where figure = 'associations.members' and by = :by) as members_flags,
           max(value) filter (where figure = 'associations.count' and by = 'kind' and key = 'bilateral' and :by = '') as bilateral,
           max(flags) filter (where figure = 'associations.count' and by = 'kind' and key = 'bilateral' and :by = '') as bilateral_flags,
           max(value) filter (where figure = 'associations.count' and by = 'kind' and key = 'multilateral' and :by = '') as multilateral,
           max(flags) filter (where figure = 'associations.count' and by = 'kind' and key = 'multilateral' and :by = '') as multilateral_flags,
           max(value) filter (where figure = 'associations.count' and by = 'kind' and key = 'other' and :by = '') as other,
           max(flags) filter (where figure = 'associations.count' and by = 'kind' and key = 'other' and :by = '') as other_flags,
           max(value) filter (where figure = 'associations.count' and by = 'kind' and key = 'unknown' and :by = '') as unknown,
           max(flags) filter (where figure = 'associations.count' and by = 'kind' and key = 'unknown' and :by = '') as unknown_flags
    from line
    group by item
)
select s.item, case when s.item = 'VN' and :by = '' then 'total' end as row_style,
       s.associations,
       s.associations_flags,
       s.members,
       s.members_flags,
       case when s.associations is not null and :by = '' then coalesce(s.bilateral, 0) end as bilateral,
       s.bilateral_flags,
       case when s.associations is not null and :by = '' then coalesce(s.multilateral, 0) end as multilateral,
       s.multilateral_flags,
       case when s.associations is not null and :by = '' then coalesce(s.other, 0) end as other,
       s.other_flags,
       case when s.associations is not null and :by = '' then coalesce(s.unknown, 0) end as unknown,
       s.unknown_flags
from summed s
left join unit_name u on u.unit_id = s.item and :by = ''
order by (s.item = 'unknown'), case when :by = '' then null else s.associations end desc nulls last,
         u.name_vi collate "vi-x-icu", s.item
