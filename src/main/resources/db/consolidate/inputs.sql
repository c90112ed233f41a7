-- A hash over all that a release of the period is made from: tables in force, the period's days, rates, clusters, senders, the
-- units' chains and the indicators' units of measure. Rows of a table never change once it is in force.
select encode(sha256(convert_to(string_agg(kind || E'\t' || line, E'\n' order by kind collate "C", line collate "C"), 'UTF8')), 'hex')
from (
    select 'table' as kind, t.table_id::text as line
    from ops.found_table t
    join ops.submission s on s.submission_id = t.submission_id
    where s.period = :period and t.status = 'loaded'
    union all
    select 'period', concat_ws(' ', rule, starts_on, ends_on) from wh.period where period = :period
    union all
    select 'rate', concat_ws(' ', currency, trim_scale(vnd_per_unit)) from wh.period_rate where period = :period
    union all
    select 'cluster', concat_ws(' ', c.cluster, c.unit_id)
    from wh.cluster c
    join wh.period p on p.ends_on between c.valid_from and coalesce(c.valid_to, 'infinity')
    where p.period = :period
    union all
    select 'sender', concat_ws(' ', unit, dataset) from ops.coverage where period = :period and expected
    union all
    select 'unit', concat_ws(' ', unit_id, unit_now) from wh.unit
    union all
    select 'indicator', concat_ws(' ', indicator, unit_of_measure) from wh.indicator
) input
