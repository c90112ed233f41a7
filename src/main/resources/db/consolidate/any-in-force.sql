select exists (
    select
    from ops.found_table t
    join ops.submission s on s.submission_id = t.submission_id
    where t.status = 'loaded'
      and (s.period = :period or s.period in (select half from wh.year_half where year = :period)))
