-- What the sentences of document.yml may name in braces, besides what facts.sql gives.
select coalesce(max(value) filter (where figure = 'associations.count'), 0) as associations,
       coalesce(max(value) filter (where figure = 'associations.members'), 0) as members,
       coalesce(max(value) filter (where figure = 'projects.count'), 0) as projects,
       coalesce(max(value) filter (where figure = 'projects.ngos'), 0) as ngos,
       coalesce(max(value) filter (where figure = 'projects.committed_vnd'), 0) as committed,
       coalesce(max(value) filter (where figure = 'projects.disbursed_vnd'), 0) as disbursed,
       coalesce(max(value) filter (where figure = 'projects.beneficiaries'), 0) as beneficiaries,
       coalesce(max(value) filter (where figure = 'scholarships.awards'), 0) as awards,
       coalesce(max(value) filter (where figure = 'scholarships.amount_vnd'), 0) as scholarship_amount,
       coalesce(max(value) filter (where figure = 'twinnings.count'), 0) as twinnings,
       coalesce(max(value) filter (where figure = 'outgoing_aid.amount_vnd'), 0) as outgoing_aid,
       case when bool_or('provisional' = any(flags)) then 'yes' else '' end as provisional,
       (select count(distinct c.unit) from ops.release_coverage c
        where c.release_id = :release and c.expected and c.reported) as units_expected_reported,
       (select count(distinct c.unit) from ops.release_coverage c
        where c.release_id = :release and c.expected and not c.reported) as units_missing
from ops.figure
where release_id = :release and unit = 'VN' and by = ''
