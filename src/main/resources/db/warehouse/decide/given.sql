-- What was answered about words and is not taken back, for all units.
select submission_id, unit, kind, dataset, header, coalesce(field, '') as field, coalesce(answer, '') as answer
from ops.decision
where kind in ('column', 'unit-of', 'code') and undone_at is null
order by made_at, decision_id
