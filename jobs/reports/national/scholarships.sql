-- Scholarships: areas (:areas = VN, unit or cluster, with :by empty), or the country's figures by what :by names.
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
    where f.release_id = :release and f.figure like 'scholarships.%'
      and case when f.unit = 'VN' then 'VN' when u.unit_id is not null then 'unit' else 'cluster' end = :areas
      and (:by = '' or f.by = :by)
),
summed as (
    select item,
           max(value) filter (where figure = 'scholarships.awards' and by = :by) as awards,
           max(flags) filter (where figure = 'scholarships.awards' and by = :by) as awards_flags,
           max(value) filter (where figure = 'scholarships.amount_vnd' and by = :by) as amount,
           max(flags) filter (where figure = 'scholarships.amount_vnd' and by = :by) as amount_flags,
           max(value) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'training' and :by = '') as training,
           max(flags) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'training' and :by = '') as training_flags,
           max(value) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'language' and :by = '') as language,
           max(flags) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'language' and :by = '') as language_flags,
           max(value) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'vocational' and :by = '') as vocational,
           max(flags) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'vocational' and :by = '') as vocational_flags,
           max(value) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'college' and :by = '') as college,
           max(flags) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'college' and :by = '') as college_flags,
           max(value) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'university' and :by = '') as university,
           max(flags) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'university' and :by = '') as university_flags,
           max(value) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'master' and :by = '') as master,
           max(flags) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'master' and :by = '') as master_flags,
           max(value) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'doctorate' and :by = '') as doctorate,
           max(flags) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'doctorate' and :by = '') as doctorate_flags,
           max(value) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'unknown' and :by = '') as level_unknown,
           max(flags) filter (where figure = 'scholarships.awards' and by = 'level' and key = 'unknown' and :by = '') as level_unknown_flags
    from line
    group by item
)
select s.item, case when s.item = 'VN' and :by = '' then 'total' end as row_style,
       s.awards,
       s.awards_flags,
       s.amount,
       s.amount_flags,
       case when s.awards is not null and :by = '' then coalesce(s.training, 0) end as training,
       s.training_flags,
       case when s.awards is not null and :by = '' then coalesce(s.language, 0) end as language,
       s.language_flags,
       case when s.awards is not null and :by = '' then coalesce(s.vocational, 0) end as vocational,
       s.vocational_flags,
       case when s.awards is not null and :by = '' then coalesce(s.college, 0) end as college,
       s.college_flags,
       case when s.awards is not null and :by = '' then coalesce(s.university, 0) end as university,
       s.university_flags,
       case when s.awards is not null and :by = '' then coalesce(s.master, 0) end as master,
       s.master_flags,
       case when s.awards is not null and :by = '' then coalesce(s.doctorate, 0) end as doctorate,
       s.doctorate_flags,
       case when s.awards is not null and :by = '' then coalesce(s.level_unknown, 0) end as level_unknown,
       s.level_unknown_flags
from summed s
left join unit_name u on u.unit_id = s.item and :by = ''
order by (s.item = 'unknown'), case when :by = '' then null else s.awards end desc nulls last,
         u.name_vi collate "vi-x-icu", s.item
