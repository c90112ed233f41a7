select field
from ops.decision
where submission_id = :submission and kind = 'merged' and (table_no is null or table_no = :table) and undone_at is null
order by made_at desc, decision_id desc
limit 1
