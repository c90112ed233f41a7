select dataset, header, field
from ops.decision
where kind = 'column' and undone_at is null and (unit = :unit or submission_id = :submission)
order by made_at, decision_id
