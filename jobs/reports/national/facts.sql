-- What phrases of the layout may name in braces.
select r.number, r.made_at, r.starts_on, r.ends_on,
       (select count(distinct c.unit) from ops.release_coverage c
        where c.release_id = r.release_id and c.expected) as units_expected,
       (select count(distinct c.territory) from ops.release_coverage c
        where c.release_id = r.release_id and c.reporting) as units_reported,
       r.units as units_existing,
       case when not r.senders_declared then 'yes' else '' end as undeclared,
       case when exists (select from ops.unconverted_part u where u.release_id = r.release_id) then 'yes' else '' end
           as some_unconverted,
       (select count(distinct t.submission_id) from ops.release_table rt
        join ops.found_table t on t.table_id = rt.table_id
        where rt.release_id = r.release_id) as files,
       (select count(*) from ops.release_table rt where rt.release_id = r.release_id) as tables,
       (select coalesce(sum(t.rows_loaded), 0) from ops.release_table rt
        join ops.found_table t on t.table_id = rt.table_id
        where rt.release_id = r.release_id)
           - (select count(distinct (x.table_id, x.row_no)) from ops.release_row_out x
              where x.release_id = r.release_id) as rows_loaded,
       f.errors, f.warnings, f.infos,
       coalesce(e.before_period, '') as before_period,
       case when e.year_before_period <> e.before_period or e.before_period is null then coalesce(e.year_before_period, '') else ''
       end as year_before_period
from ops.release r
cross join lateral (
    select count(*) filter (where f.severity = 'error') as errors,
           count(*) filter (where f.severity = 'warning') as warnings,
           count(*) filter (where f.severity = 'info') as infos
    from ops.release_finding f
    where f.release_id = r.release_id) f
cross join lateral (
    select max(b.period) filter (where b.ends_on = r.starts_on - 1) as before_period,
           max(b.period) filter (where b.starts_on = (r.starts_on - interval '1 year')::date) as year_before_period
    from ops.release b
    where b.kind = r.kind and b.rule = r.rule and b.made_at <= r.made_at) e
where r.release_id = :release
