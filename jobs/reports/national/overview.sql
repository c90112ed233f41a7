-- Key figures of the country (:areas = VN), of each unit (unit) or of each cluster (cluster).
with unit_name as (
    select distinct on (v.unit_id) v.unit_id, v.name_vi
    from wh.unit_version v
    join wh.period p on p.period = :period and v.valid_from <= p.ends_on
    order by v.unit_id, v.valid_from desc
)
select f.unit as item, case when f.unit = 'VN' then 'total' end as row_style,
       max(value) filter (where figure = 'associations.count') as associations,
       max(flags) filter (where figure = 'associations.count') as associations_flags,
       max(value) filter (where figure = 'associations.members') as members,
       max(flags) filter (where figure = 'associations.members') as members_flags,
       max(value) filter (where figure = 'members.count') as roster,
       max(flags) filter (where figure = 'members.count') as roster_flags,
       max(value) filter (where figure = 'projects.count') as projects,
       max(flags) filter (where figure = 'projects.count') as projects_flags,
       max(value) filter (where figure = 'projects.ngos') as ngos,
       max(flags) filter (where figure = 'projects.ngos') as ngos_flags,
       max(value) filter (where figure = 'projects.committed_vnd') as committed,
       max(flags) filter (where figure = 'projects.committed_vnd') as committed_flags,
       max(value) filter (where figure = 'projects.disbursed_vnd') as disbursed,
       max(flags) filter (where figure = 'projects.disbursed_vnd') as disbursed_flags,
       max(value) filter (where figure = 'scholarships.awards') as awards,
       max(flags) filter (where figure = 'scholarships.awards') as awards_flags,
       max(value) filter (where figure = 'scholarships.amount_vnd') as scholarship_amount,
       max(flags) filter (where figure = 'scholarships.amount_vnd') as scholarship_amount_flags,
       max(value) filter (where figure = 'twinnings.count') as twinnings,
       max(flags) filter (where figure = 'twinnings.count') as twinnings_flags,
       max(value) filter (where figure = 'outgoing_aid.amount_vnd') as outgoing_aid,
       max(flags) filter (where figure = 'outgoing_aid.amount_vnd') as outgoing_aid_flags
from ops.figure f
left join unit_name u on u.unit_id = f.unit
where f.release_id = :release and f.by = ''
  and case when f.unit = 'VN' then 'VN' when u.unit_id is not null then 'unit' else 'cluster' end = :areas
group by f.unit, u.name_vi
order by u.name_vi collate "vi-x-icu", f.unit
