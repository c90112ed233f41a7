select dataset, header, field
from ops.decision
where kind = 'column' and undone_at is null and (unit = cast(:unit as text) or submission_id = cast(:submission as bigint))
order by made_at, decision_id
