-- answers
select kind, dataset, header, coalesce(field, '') as field, coalesce(answer, '') as answer
from ops.decision
where kind in ('column', 'unit-of', 'code') and undone_at is null
  and (unit = cast(:unit as text) or submission_id = cast(:submission as bigint))
order by made_at, decision_id
