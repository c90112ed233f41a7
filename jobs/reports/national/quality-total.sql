-- The same for all units together.
select 'VN' as unit, count(distinct s.submission_id) as files,
       coalesce(sum(t.rows_loaded), 0) as rows_loaded, coalesce(sum(t.rows_rejected), 0) as rows_rejected,
       sum(t.rows_rejected)::numeric / nullif(sum(t.rows_loaded + t.rows_rejected), 0) as share,
       max(f.errors) as errors, max(f.warnings) as warnings, max(f.infos) as infos
from ops.submission s
join ops.release r on r.period = s.period and s.received_at <= r.made_at
left join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
cross join lateral (
    select count(*) filter (where f.severity = 'error') as errors,
           count(*) filter (where f.severity = 'warning') as warnings, count(*) filter (where f.severity = 'info') as infos
    from ops.finding f
    join ops.submission o on o.submission_id = f.submission_id
    where o.period = r.period and o.received_at <= r.made_at) f
where r.release_id = :release
having count(*) > 0
