select exists (
    select
    from ops.submission s
    join ops.submission os on os.unit = s.unit and os.period = s.period and os.submission_id <> s.submission_id
    join ops.found_table o on o.submission_id = os.submission_id and o.reading = os.reading
    where s.submission_id = :submission and os.submission_id = :other and o.status = 'loaded' and o.dataset in (:datasets))
