-- A hash over all that a release of the period is made from.
select encode(sha256(convert_to(string_agg(kind || E'\t' || line, E'\n' order by kind collate "C", line collate "C"), 'UTF8')), 'hex')
from ops.period_input
where period = :period
