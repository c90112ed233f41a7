-- The submissions whose returned workbook does not tell what is so now. Of several of one path the latest has the workbook; where
-- two paths end alike, the first received has the plain name.
with told as (
    select s.submission_id, s.file, s.sha256, s.unit, s.period, s.received_at,
           (select d.due_on from wh.period_due d where d.period = s.period) as due_on,
           regexp_replace(s.file, '^.*/', '') as name,
           (select string_agg(concat_ws(':', t.table_id, t.status, t.rows_loaded, t.rows_rejected, t.replaced_by, t.set_aside), ','
                       order by t.table_id)
            from ops.found_table t
            where t.submission_id = s.submission_id and t.reading = s.reading) as tables,
           (select concat_ws(':', count(*), sum(f.finding_id))
            from ops.finding f
            where f.submission_id = s.submission_id) as findings
    from ops.submission s
    where exists (select from ops.found_table t where t.submission_id = s.submission_id and t.reading = s.reading)
      and not exists (
        select from ops.found_table t
        where t.submission_id = s.submission_id and t.reading = s.reading and t.status in ('reading', 'read'))
), stated as (
    select t.*,
           md5(concat_ws('|', t.unit, t.period, t.tables, t.findings, t.due_on)) as state,
           exists (
               select from told l
               where l.submission_id > t.submission_id and l.file = t.file
                 and l.unit is not distinct from t.unit and l.period is not distinct from t.period) as displaced,
           exists (
               select from told o
               where o.submission_id < t.submission_id and o.name = t.name and o.file <> t.file
                 and o.unit is not distinct from t.unit and o.period is not distinct from t.period) as namesake
    from told t
)
select s.submission_id, s.file, s.sha256, s.unit, s.period, s.due_on, s.received_at, s.name, s.state, s.displaced, s.namesake, w.path
from stated s
left join ops.returned_workbook w on w.submission_id = s.submission_id
where (w.state is distinct from s.state or (w.path = '') <> s.displaced)
  and s.submission_id <> all (cast(:but as bigint[]))
order by s.submission_id
limit :most
