-- What the sentences of document.yml may name in braces, or hang on (only:), besides what facts.sql gives. What nobody reported is
-- no nought: where the first figure of a sentence is not there, its without_… is.
select max(value) filter (where figure = 'associations.count') as associations,
       coalesce(max(value) filter (where figure = 'associations.members'), 0) as members,
       max(value) filter (where figure = 'projects.count') as projects,
       coalesce(max(value) filter (where figure = 'projects.ngos'), 0) as ngos,
       coalesce(max(value) filter (where figure = 'projects.committed_vnd'), 0) as committed,
       coalesce(max(value) filter (where figure = 'projects.disbursed_vnd'), 0) as disbursed,
       coalesce(max(value) filter (where figure = 'projects.beneficiaries'), 0) as beneficiaries,
       max(value) filter (where figure = 'scholarships.awards') as awards,
       coalesce(max(value) filter (where figure = 'scholarships.amount_vnd'), 0) as scholarship_amount,
       max(value) filter (where figure = 'twinnings.count') as twinnings,
       max(value) filter (where figure = 'outgoing_aid.amount_vnd') as outgoing_aid,
       case when count(*) filter (where figure = 'associations.count') = 0 then 'yes' else '' end as without_associations,
       case when count(*) filter (where figure = 'projects.count') = 0 then 'yes' else '' end as without_projects,
       case when count(*) filter (where figure = 'scholarships.awards') = 0 then 'yes' else '' end as without_awards,
       case when count(*) filter (where figure = 'twinnings.count') = 0 then 'yes' else '' end as without_twinnings,
       case when count(*) filter (where figure = 'outgoing_aid.amount_vnd') = 0 then 'yes' else '' end as without_outgoing_aid,
       case when bool_or('provisional' = any(flags)) then 'yes' else '' end as provisional,
       case when exists (select from ops.release_coverage c where c.release_id = :release and c.expected) then 'yes' else '' end
           as some_expected,
       (select count(distinct c.unit) from ops.release_coverage c
        where c.release_id = :release and c.expected and c.reported) as units_expected_reported,
       (select count(distinct c.unit) from ops.release_coverage c
        where c.release_id = :release and c.expected and not c.reported) as units_missing
from ops.figure
where release_id = :release and unit = 'VN' and by = ''
