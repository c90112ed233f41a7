select unit, period
from ops.decision
where submission_id = :submission and kind = 'place' and undone_at is null
order by made_at desc, decision_id desc
limit 1
