select exists (
    select
    from ops.found_table t
    join ops.submission s on s.submission_id = t.submission_id
    where s.period = :period and t.status = 'loaded')
