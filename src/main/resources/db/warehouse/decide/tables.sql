-- The latest answer counts.
select table_no, dataset
from ops.decision
where submission_id = :submission and kind = 'dataset' and undone_at is null
order by made_at, decision_id
