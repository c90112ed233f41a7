-- What was remarked on by unit, and how many rows could not be taken, of all that was received by the time of the release.
with received as (
    select s.submission_id, s.unit, s.reading
    from ops.submission s
    join ops.release r on r.period = s.period and s.received_at <= r.made_at
    where r.release_id = :release
),
remark as (
    select s.unit, count(*) filter (where f.severity = 'error') as errors,
           count(*) filter (where f.severity = 'warning') as warnings, count(*) filter (where f.severity = 'info') as infos
    from received s
    join ops.finding f on f.submission_id = s.submission_id
    group by s.unit
),
read as (
    select s.unit, count(distinct s.submission_id) as files,
           coalesce(sum(t.rows_loaded), 0) as rows_loaded, coalesce(sum(t.rows_rejected), 0) as rows_rejected
    from received s
    left join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
    group by s.unit
)
select r.unit, r.files, r.rows_loaded, r.rows_rejected,
       r.rows_rejected::numeric / nullif(r.rows_loaded + r.rows_rejected, 0) as share,
       coalesce(m.errors, 0) as errors, coalesce(m.warnings, 0) as warnings, coalesce(m.infos, 0) as infos
from read r
left join remark m on m.unit is not distinct from r.unit
left join wh.unit u on u.unit_id = r.unit
order by u.name_vi collate "vi-x-icu", r.unit
