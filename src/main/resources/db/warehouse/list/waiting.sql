-- What waits for a person in the data received: a line a question and a line a table that is held for another reason, then tables and
-- files of which nothing, or not all, was loaded, warnings by their kind, and units whose reports are late. Kinds are named as the
-- work list names them; what a line says is told by the code and its details.
with standing as (
    select s.submission_id, s.file, s.unit, s.period, t.table_id, t.dataset, t.table_no, t.status, t.rows_rejected,
           row_number() over (partition by s.submission_id order by t.table_no nulls first, t.table_id) = 1 as is_first
    from ops.submission s
    join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
    where t.status in ('loaded', 'held', 'rejected') and not t.set_aside
      and (cast(:period as text) is null or s.period = :period)
),
-- A finding on a file as a whole is of no table, and told of the first.
found as (
    select s.*, f.code, f.severity, f.value, f.details, f.finding_id
    from standing s
    join ops.finding f on f.submission_id = s.submission_id and (f.table_id = s.table_id or f.table_id is null and s.is_first)
),
lines as (
    select case when f.code = any(:questions) then 'question' else 'held' end as kind,
           f.period, f.unit, f.submission_id, f.file, f.dataset, f.table_no, f.code, f.value, f.details, 1::bigint as number, f.finding_id,
           (
               -- Which one it repeats stands in the finding. Of two that came together the earlier is decided on first.
               select max(s.submission_id)
               from ops.submission s
               join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
               where s.period = f.period and s.unit = f.unit and t.dataset = f.dataset and s.submission_id <> f.submission_id
                 and (f.code = 'period-closed' or s.submission_id::text = f.details[3])
                 and (t.status = 'loaded' or f.code <> 'period-closed' and s.submission_id < f.submission_id)
           ) as beside
    from found f
    -- Of which dataset a table is comes before all that is asked about its columns.
    where (f.code = any(:questions)
            and not exists (select from ops.finding d where d.table_id = f.table_id and d.code = 'table-doubtful'))
        or (f.code = any(:decisions) and f.status = 'held')
    union all
    select 'rejected', s.period, s.unit, s.submission_id, s.file, s.dataset, s.table_no, f.code, coalesce(f.value, ''),
           coalesce(f.details, '{}'), s.rows_rejected, null, null
    from standing s
    left join lateral (
        select f.code, f.value, f.details
        from ops.finding f
        where s.status = 'rejected' and f.submission_id = s.submission_id
          and (f.table_id = s.table_id or f.table_id is null and s.is_first)
          and f.severity = 'error' and f.row_no is null and f.code <> all(:questions)
        order by f.finding_id
        limit 1
    ) f on true
    where s.status = 'rejected' or (s.status = 'loaded' and s.rows_rejected > 0)
    union all
    -- What lies in an inbox and could not be taken is no submission.
    select 'rejected', i.period, i.unit, null, i.file, null, null, i.code, '', '{}', 1, null, null
    from ops.inbox_finding i
    where i.severity = 'error' and (cast(:period as text) is null or i.period = :period)
    union all
    select 'late', c.period, c.unit, null, '', null, null, null, '', array_agg(c.dataset order by c.dataset), count(*), null, null
    from ops.coverage c
    where c.expected and c.status = 'not-received' and c.due_on < (cast(:now as timestamptz) at time zone 'Asia/Ho_Chi_Minh')::date
      and (cast(:period as text) is null or c.period = :period)
      and (exists (select from ops.submission s where s.period = c.period)
          or exists (select from ops.period_setting s where s.period = c.period))
      and not exists (select from ops.closing p where p.period = c.period and p.reopened_at is null)
    group by c.period, c.unit
    union all
    select 'warning', f.period, f.unit, f.submission_id, f.file, null, null, f.code, '', '{}', count(*), null, null
    from found f
    where f.severity = 'warning' and f.status = 'loaded' and f.code <> all(:questions) and f.code <> all(:elsewhere)
      and not exists (select from ops.closing p where p.period = f.period and p.reopened_at is null)
    group by f.period, f.unit, f.submission_id, f.file, f.code
)
select kind, coalesce(period, '') as period, coalesce(unit, '') as unit, submission_id, file, dataset, table_no, code, value, details,
       number, beside
from lines
order by array_position(array['held', 'question', 'rejected', 'late', 'warning'], kind), period collate "C", unit collate "C",
         file collate "C", submission_id, table_no, code, finding_id
