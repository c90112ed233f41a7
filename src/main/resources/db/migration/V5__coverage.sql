-- Who was expected to report what, and what came. Duplicates and what a decision set aside count for nothing; what was replaced
-- says when it came, and is told as such where nothing took its place.
-- Empty texts stand for a period, a unit or a dataset that is not known.
create view ops.coverage as
with expected as (
    select distinct p.period, s.unit_id as unit, s.dataset
    from wh.period p
    join wh.sender s on s.period_kind = p.kind and p.ends_on between s.valid_from and coalesce(s.valid_to, 'infinity')
    where exists (
        select from wh.unit_version v
        where v.unit_id = s.unit_id and p.ends_on between v.valid_from and coalesce(v.valid_to, 'infinity'))
),
received as (
    select coalesce(s.period, '') as period, coalesce(s.unit, '') as unit, coalesce(t.dataset, '') as dataset,
           count(*) filter (where t.status = 'loaded') as loaded,
           count(*) filter (where t.status = 'held') as held,
           count(*) filter (where t.status = 'rejected') as rejected,
           coalesce(sum(t.rows_loaded - coalesce(o.rows, 0)) filter (where t.status = 'loaded'), 0) as rows,
           count(distinct s.submission_id) filter (where t.status <> 'superseded')::integer as submissions,
           count(distinct s.submission_id) filter (where t.status = 'superseded')::integer as superseded,
           coalesce(min(s.received_at) filter (where t.status in ('loaded', 'superseded')), min(s.received_at)) as received_at
    from ops.submission s
    join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading
    left join (select table_id, count(distinct row_no) as rows from wh.row_out group by table_id) o on o.table_id = t.table_id
    where t.status in ('loaded', 'held', 'rejected', 'superseded') and not t.set_aside
    group by 1, 2, 3
)
select coalesce(e.period, r.period) as period, coalesce(e.unit, r.unit) as unit, coalesce(e.dataset, r.dataset) as dataset,
       e.period is not null as expected,
       case
           when r.period is null then 'not-received'
           when r.loaded > 0 and r.held + r.rejected > 0 then 'partly-loaded'
           when r.loaded > 0 and r.rows = 0 then 'nil'
           when r.loaded > 0 then 'loaded'
           when r.held > 0 then 'held'
           when r.rejected > 0 then 'rejected'
           else 'superseded'
       end as status,
       coalesce(r.rows, 0) as rows, coalesce(r.submissions, 0) as submissions, coalesce(r.superseded, 0) as superseded,
       r.received_at, p.due_on
from expected e
full join received r on r.period = e.period and r.unit = e.unit and r.dataset = e.dataset
left join wh.period p on p.period = coalesce(e.period, r.period);

-- How much of what was to be reported for a period is there, and how much of it came by the day it was due, in per cent of what was
-- expected; a report that was revised afterwards came when it came first.
create view mart.completeness as
with period as (
    select c.period,
           count(*) filter (where c.expected) as expected,
           count(*) filter (where c.expected and c.status in ('nil', 'loaded', 'partly-loaded')) as reported,
           count(*) filter (where c.expected and c.status in ('nil', 'loaded', 'partly-loaded')
               and (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date <= c.due_on) as in_time,
           count(*) filter (where c.status = 'nil') as nil,
           count(*) filter (where c.status = 'partly-loaded') as partly_loaded,
           count(*) filter (where c.status = 'held') as held,
           sum(c.superseded) as superseded,
           min(c.due_on) as due_on
    from ops.coverage c
    where c.period <> ''
    group by c.period
)
select period, expected, reported, round(100.0 * reported / nullif(expected, 0), 1) as completeness,
       case when due_on is not null then in_time end as in_time,
       case when due_on is not null then round(100.0 * in_time / nullif(expected, 0), 1) end as timeliness,
       nil, partly_loaded, held, superseded
from period;

-- Names of codes, list by list, as they stood at the end of each period.
create view ops.period_name as
select p.period, 'unit' as list, u.unit_id as code, coalesce(v.name_vi, u.name_vi) as name_vi, coalesce(v.name_vi, u.name_vi) as name_en
from wh.period p
cross join wh.unit u
left join lateral (
    select name_vi
    from wh.unit_version
    where unit_id = u.unit_id and valid_from <= p.ends_on
    order by valid_from desc
    limit 1) v on true
union all
select p.period, n.list, n.code, n.name_vi, n.name_en
from wh.period p
cross join (
    select 'cluster' as list, cluster as code, max(name_vi) as name_vi, max(name_vi) as name_en from wh.cluster group by cluster
    union all
    select 'country', alpha2, name_vi, name_en from wh.country
    union all
    select 'sector', code, name_vi, name_en from wh.sector
    union all
    select 'indicator', indicator, name_vi, name_en from wh.indicator) n;

-- All that a release of a period is made from: tables in force (of a year those of its halves too), whether it is closed, the
-- period's days, rates, clusters, senders, the units' chains, the indicators and the names. Rows of a table never change once it is
-- in force.
create view ops.period_input as
select s.period, 'table' as kind, t.table_id::text as line
from ops.found_table t
join ops.submission s on s.submission_id = t.submission_id
where t.status = 'loaded'
union all
select h.year, 'half', t.table_id::text
from ops.found_table t
join ops.submission s on s.submission_id = t.submission_id
join wh.year_half h on h.half = s.period
where t.status = 'loaded'
union all
select period, 'closed', '' from ops.closing where reopened_at is null
union all
select period, 'period', concat_ws(' ', rule, starts_on, ends_on) from wh.period
union all
select period, 'rate', concat_ws(' ', currency, trim_scale(vnd_per_unit)) from wh.period_rate
union all
select h.year, 'rate', concat_ws(' ', r.period, r.currency, trim_scale(r.vnd_per_unit))
from wh.period_rate r
join wh.year_half h on h.half = r.period
union all
select p.period, 'cluster', concat_ws(' ', c.cluster, c.unit_id)
from wh.cluster c
join wh.period p on p.ends_on between c.valid_from and coalesce(c.valid_to, 'infinity')
union all
select period, 'sender', concat_ws(' ', unit, dataset) from ops.coverage where expected
union all
select p.period, 'unit', concat_ws(' ', u.unit_id, u.unit_now) from wh.unit u cross join wh.period p
union all
select p.period, 'indicator', concat_ws(' ', i.indicator, i.unit_of_measure, i.flow) from wh.indicator i cross join wh.period p
union all
select period, 'names', concat_ws(' ', list, md5(string_agg(concat_ws(' ', code, name_vi, name_en), E'\n' order by code collate "C")))
from ops.period_name
group by period, list;

do $$
begin
    if (select count(*) from pg_roles where rolname in ('tonghop_analyst', 'tonghop_personal')) = 2 then
        grant select on ops.coverage, mart.completeness to tonghop_analyst, tonghop_personal;
    end if;
end $$;
