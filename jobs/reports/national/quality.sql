-- What was remarked on by unit, and how many rows could not be taken, of all that was received for the period.
with read as (
    select unit, min(line) as line, count(distinct submission_id) as files, sum(rows_loaded) as rows_loaded,
           sum(rows_rejected) as rows_rejected
    from ops.release_found
    where release_id = :release
    group by unit
),
remark as (
    select unit, count(*) filter (where severity = 'error') as errors, count(*) filter (where severity = 'warning') as warnings,
           count(*) filter (where severity = 'info') as infos
    from ops.release_finding
    where release_id = :release
    group by unit
)
select r.unit, r.files, r.rows_loaded, r.rows_rejected,
       r.rows_rejected::numeric / nullif(r.rows_loaded + r.rows_rejected, 0) as share,
       coalesce(m.errors, 0) as errors, coalesce(m.warnings, 0) as warnings, coalesce(m.infos, 0) as infos
from read r
left join remark m on m.unit is not distinct from r.unit
order by r.line
