-- The same for all units together.
select 'VN' as unit, count(distinct t.submission_id) as files,
       sum(t.rows_loaded) as rows_loaded, sum(t.rows_rejected) as rows_rejected,
       sum(t.rows_rejected)::numeric / nullif(sum(t.rows_loaded + t.rows_rejected), 0) as share,
       max(f.errors) as errors, max(f.warnings) as warnings, max(f.infos) as infos
from ops.release_found t
cross join (
    select count(*) filter (where severity = 'error') as errors, count(*) filter (where severity = 'warning') as warnings,
           count(*) filter (where severity = 'info') as infos
    from ops.release_finding
    where release_id = :release) f
where t.release_id = :release
having count(*) > 0
