select decision_id as id, kind
from ops.decision
where submission_id = :submission and undone_at is null and (cast(:table as integer) is null or table_no = :table)
order by made_at desc, decision_id desc
limit 1
