select step, period, unit, file, reason_vi, reason_en
from ops.run_failure
where run_id = :run
order by failure_id
