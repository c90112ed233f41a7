-- Warnings on what was reported as a whole: totals unlike those of earlier periods, one organization under two names.
select unit, dataset, file, sheet, row_no, code, value, details
from ops.release_finding
where release_id = :release and code in ('figure-unlike-before', 'ngo-spelled-twice')
order by line
