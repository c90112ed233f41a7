-- Twinnings: areas (:areas = VN, unit or cluster, with :by empty), or the country's figures by what :by names.
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
    where f.release_id = :release and f.figure like 'twinnings.%'
      and case when f.unit = 'VN' then 'VN' when u.unit_id is not null then 'unit' else 'cluster' end = :areas
      and (:by = '' or f.by = :by)
),
summed as (
    select item,
           max(value) filter (where figure = 'twinnings.count' and by = :by) as twinnings,
           max(flags) filter (where figure = 'twinnings.count' and by = :by) as twinnings_flags,
           max(value) filter (where figure = 'twinnings.count' and by = 'level' and key = 'province' and :by = '') as province,
           max(flags) filter (where figure = 'twinnings.count' and by = 'level' and key = 'province' and :by = '') as province_flags,
           max(value) filter (where figure = 'twinnings.count' and by = 'level' and key = 'district' and :by = '') as district,
           max(flags) filter (where figure = 'twinnings.count' and by = 'level' and key = 'district' and :by = '') as district_flags,
           max(value) filter (where figure = 'twinnings.count' and by = 'level' and key = 'commune' and :by = '') as commune,
           max(flags) filter (where figure = 'twinnings.count' and by = 'level' and key = 'commune' and :by = '') as commune_flags,
           max(value) filter (where figure = 'twinnings.count' and by = 'level' and key = 'village' and :by = '') as village,
           max(flags) filter (where figure = 'twinnings.count' and by = 'level' and key = 'village' and :by = '') as village_flags,
           max(value) filter (where figure = 'twinnings.count' and by = 'level' and key = 'unknown' and :by = '') as level_unknown,
           max(flags) filter (where figure = 'twinnings.count' and by = 'level' and key = 'unknown' and :by = '') as level_unknown_flags
    from line
    group by item
)
select s.item, case when s.item = 'VN' and :by = '' then 'total' end as row_style,
       s.twinnings,
       s.twinnings_flags,
       case when s.twinnings is not null and :by = '' then coalesce(s.province, 0) end as province,
       s.province_flags,
       case when s.twinnings is not null and :by = '' then coalesce(s.district, 0) end as district,
       s.district_flags,
       case when s.twinnings is not null and :by = '' then coalesce(s.commune, 0) end as commune,
       s.commune_flags,
       case when s.twinnings is not null and :by = '' then coalesce(s.village, 0) end as village,
       s.village_flags,
       case when s.twinnings is not null and :by = '' then coalesce(s.level_unknown, 0) end as level_unknown,
       s.level_unknown_flags
from summed s
left join unit_name u on u.unit_id = s.item and :by = ''
order by (s.item = 'unknown'), case when :by = '' then null else s.twinnings end desc nulls last,
         u.name_vi collate "vi-x-icu", s.item
