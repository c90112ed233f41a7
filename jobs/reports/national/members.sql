-- Members by the rosters: areas (:areas = VN, unit or cluster, with :by empty), or the country's figures by what :by names.
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
    where f.release_id = :release and f.figure like 'members.%'
      and case when f.unit = 'VN' then 'VN' when u.unit_id is not null then 'unit' else 'cluster' end = :areas
      and (:by = '' or f.by = :by)
),
summed as (
    select item,
           max(value) filter (where figure = 'members.count' and by = :by) as members,
           max(flags) filter (where figure = 'members.count' and by = :by) as members_flags,
           max(value) filter (where figure = 'members.count' and by = 'gender' and key = 'male' and :by = '') as male,
           max(flags) filter (where figure = 'members.count' and by = 'gender' and key = 'male' and :by = '') as male_flags,
           max(value) filter (where figure = 'members.count' and by = 'gender' and key = 'female' and :by = '') as female,
           max(flags) filter (where figure = 'members.count' and by = 'gender' and key = 'female' and :by = '') as female_flags,
           max(value) filter (where figure = 'members.count' and by = 'gender' and key = 'unknown' and :by = '') as gender_unknown,
           max(flags) filter (where figure = 'members.count' and by = 'gender' and key = 'unknown' and :by = '') as gender_unknown_flags,
           max(value) filter (where figure = 'members.count' and by = 'age_band' and key = '0-17' and :by = '') as age_0_17,
           max(flags) filter (where figure = 'members.count' and by = 'age_band' and key = '0-17' and :by = '') as age_0_17_flags,
           max(value) filter (where figure = 'members.count' and by = 'age_band' and key = '18-35' and :by = '') as age_18_35,
           max(flags) filter (where figure = 'members.count' and by = 'age_band' and key = '18-35' and :by = '') as age_18_35_flags,
           max(value) filter (where figure = 'members.count' and by = 'age_band' and key = '36-60' and :by = '') as age_36_60,
           max(flags) filter (where figure = 'members.count' and by = 'age_band' and key = '36-60' and :by = '') as age_36_60_flags,
           max(value) filter (where figure = 'members.count' and by = 'age_band' and key = '61+' and :by = '') as age_61,
           max(flags) filter (where figure = 'members.count' and by = 'age_band' and key = '61+' and :by = '') as age_61_flags,
           max(value) filter (where figure = 'members.count' and by = 'age_band' and key = 'unknown' and :by = '') as age_unknown,
           max(flags) filter (where figure = 'members.count' and by = 'age_band' and key = 'unknown' and :by = '') as age_unknown_flags
    from line
    group by item
)
select s.item, case when s.item = 'VN' and :by = '' then 'total' end as row_style,
       s.members,
       s.members_flags,
       case when s.members is not null and :by = '' then coalesce(s.male, 0) end as male,
       s.male_flags,
       case when s.members is not null and :by = '' then coalesce(s.female, 0) end as female,
       s.female_flags,
       case when s.members is not null and :by = '' then coalesce(s.gender_unknown, 0) end as gender_unknown,
       s.gender_unknown_flags,
       case when s.members is not null and :by = '' then coalesce(s.age_0_17, 0) end as age_0_17,
       s.age_0_17_flags,
       case when s.members is not null and :by = '' then coalesce(s.age_18_35, 0) end as age_18_35,
       s.age_18_35_flags,
       case when s.members is not null and :by = '' then coalesce(s.age_36_60, 0) end as age_36_60,
       s.age_36_60_flags,
       case when s.members is not null and :by = '' then coalesce(s.age_61, 0) end as age_61,
       s.age_61_flags,
       case when s.members is not null and :by = '' then coalesce(s.age_unknown, 0) end as age_unknown,
       s.age_unknown_flags
from summed s
left join unit_name u on u.unit_id = s.item and :by = ''
order by (s.item = 'unknown'), case when :by = '' then null else s.members end desc nulls last,
         u.name_vi collate "vi-x-icu", s.item
