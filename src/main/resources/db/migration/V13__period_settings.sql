-- What the office sets for a period: when it is due, who must send what, and at which rates its amounts are converted. It goes before
-- the files of jobs/reference. Entries are only added to: of a period, dataset or currency the latest holds, and all of them tell who
-- set what, and when.
create table ops.period_setting (
    setting_id   bigint generated always as identity primary key,
    period       text not null references wh.period (period),
    kind         text not null check (kind in ('due', 'expect', 'rate')),
    due_on       date,
    dataset      text check (dataset ~ '^[a-z]+(-[a-z]+)*$'),
    units        text[],
    currency     text check (currency ~ '^[A-Z]{3}$' and currency <> 'VND'),
    vnd_per_unit numeric check (vnd_per_unit > 0),
    rate_on      date,
    source       text,
    set_by       text,
    set_at       timestamptz not null,
    check ((kind = 'due') = (due_on is not null)),
    check ((kind = 'expect') = (dataset is not null)),
    check (kind = 'expect' or units is null),
    check ((kind = 'rate') = (currency is not null and vnd_per_unit is not null and rate_on is not null)),
    check (kind = 'rate' or source is null)
);
comment on table ops.period_setting is 'what was set for a period with the verb period; the latest entry of a kind, dataset or currency holds';
comment on column ops.period_setting.units is 'who must send the dataset; empty means nobody, null every unit that exists on the last day';
comment on column ops.period_setting.rate_on is 'the day of the rate';
create index period_setting_period on ops.period_setting (period);

create view ops.period_setting_now as
select distinct on (period, kind, coalesce(dataset, currency)) *
from ops.period_setting
order by period, kind, coalesce(dataset, currency), setting_id desc;
comment on view ops.period_setting_now is 'the settings that hold';

create view wh.period_due as
select p.period, coalesce(s.due_on, p.due_on) as due_on, s.due_on is not null as set_here
from wh.period p
left join ops.period_setting_now s on s.period = p.period and s.kind = 'due';
comment on view wh.period_due is 'the last day for the reports of a period';

-- Who is declared to send which dataset for a period: a dataset that was set goes before what the file says of it.
create or replace view wh.declared_sender as
select p.period, s.unit_id as unit, s.dataset
from wh.period p
join wh.sender s on s.period_kind = p.kind and p.ends_on between s.valid_from and coalesce(s.valid_to, 'infinity')
join wh.unit_version v
    on v.unit_id = s.unit_id and p.ends_on between v.valid_from and coalesce(v.valid_to, 'infinity')
where not exists (
    select from ops.period_setting_now o where o.period = p.period and o.kind = 'expect' and o.dataset = s.dataset)
union
select s.period, u.unit, s.dataset
from ops.period_setting_now s
join wh.period_unit u on u.period = s.period and (s.units is null or u.unit = any (s.units))
where s.kind = 'expect';

create view wh.declared_period as
select period from ops.period_setting_now where kind = 'expect'
union
select period from wh.declared_sender;
comment on view wh.declared_period is 'periods for which it is declared who must report, were it nobody';

-- What a unit of each currency is worth for a period, since when and until when that holds, and who says so. A rate that was set for
-- the period goes before the file's rate of its last day; VND itself is 1.
create or replace view wh.period_rate as
select period, 'VND' as currency, 1::numeric as vnd_per_unit, starts_on as valid_from, ends_on as valid_to, null::text as source
from wh.period
union all
select period, currency, vnd_per_unit, rate_on, rate_on, coalesce(source, '')
from ops.period_setting_now
where kind = 'rate'
union all
select p.period, r.currency, r.vnd_per_unit, r.valid_from, r.valid_to, r.source
from wh.period p
join wh.exchange_rate r on p.ends_on between r.valid_from and coalesce(r.valid_to, 'infinity')
where not exists (
    select from ops.period_setting_now s where s.period = p.period and s.kind = 'rate' and s.currency = r.currency);

-- Why a rate is to be compared before its figures are signed: nobody says who published it, or it was entered from memory.
create function wh.rate_doubt(source text) returns text
    language sql immutable parallel safe
return case
    when source = '' then 'no-source'
    when source ilike '%từ trí nhớ%' or source ilike '%from memory%' then 'from-memory'
end;

-- Every amount of every row with its currency.
create view wh.amount_given as
select table_id, row_no, 'committed_amount' as field, committed_amount as amount, committed_currency as currency
from wh.ngo_projects
where committed_amount is not null
union all
select table_id, row_no, 'disbursed_amount', disbursed_amount, disbursed_currency
from wh.ngo_projects
where disbursed_amount is not null
union all
select table_id, row_no, 'amount', amount, currency from wh.scholarships where amount is not null
union all
select table_id, row_no, 'amount', amount, currency from wh.outgoing_aid where amount is not null;

-- Those of them that are in force and have no rate.
create view wh.amount_unconverted as
select p.period, p.unit, a.table_id, a.field, a.currency
from wh.table_place p
join wh.amount_given a on a.table_id = p.table_id
where p.table_status = 'loaded'
  and not exists (select from wh.period_rate r where r.period = p.period and r.currency = a.currency)
  and not exists (select from wh.row_out x where x.table_id = a.table_id and x.row_no = a.row_no);

create view wh.rate_missing as
select period, currency, count(*) as rows, count(distinct unit) as units
from wh.amount_unconverted
group by period, currency;
comment on view wh.rate_missing is 'currencies of amounts in force that have no rate, with the number of amounts and of units';

alter table ops.release_rate add column valid_from date, add column valid_to date, add column source text;
comment on column ops.release_rate.source is 'who says so; null of releases that did not keep it';

-- Who was expected to report what, and what came. Where nobody is declared for a period, every unit that exists on its last day is
-- expected to send each dataset that anyone sent for it: silence is never taken for completeness.
-- Duplicates and what a decision set aside count for nothing; what was replaced says when it came, and is shown as superseded where
-- nothing took its place. Empty texts stand for a period, a unit or a dataset that is not known.
create or replace view ops.coverage as
with received as (
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
),
expected as (
    select period, unit, dataset from wh.declared_sender
    union all
    select u.period, u.unit, r.dataset
    from (select distinct period, dataset from received where period <> '' and dataset <> '') r
    join wh.period_unit u on u.period = r.period
    where not exists (select from wh.declared_period d where d.period = r.period)
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
left join wh.period_due p on p.period = coalesce(e.period, r.period);

-- All that a release of a period is made from: tables in force (of a year those of its halves too), the
-- period's days, rates and their sources, clusters, senders, the units' chains and the mergers before its end, the indicators and the
-- names. Rows of a table never change once it is in force. Closing a period changes none of it.
create or replace view ops.period_input as
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
select period, 'period', concat_ws(' ', rule, starts_on, ends_on) from wh.period
union all
select period, 'rate', concat_ws(' ', currency, trim_scale(vnd_per_unit)) from wh.period_rate
union all
select h.year, 'rate', concat_ws(' ', r.period, r.currency, trim_scale(r.vnd_per_unit))
from wh.period_rate r
join wh.year_half h on h.half = r.period
union all
select period, 'rate-source', concat_ws(' ', currency, valid_from, valid_to, source) from wh.period_rate where source is not null
union all
select p.period, 'cluster', concat_ws(' ', c.cluster, c.unit_id)
from wh.cluster c
join wh.period p on p.ends_on between c.valid_from and coalesce(c.valid_to, 'infinity')
union all
select period, 'sender', concat_ws(' ', unit, dataset) from ops.coverage where expected
union all
select p.period, 'unit', concat_ws(' ', u.unit_id, u.unit_now) from wh.unit u cross join wh.period p
union all
select p.period, 'unit', concat_ws(' ', v.unit_id, v.valid_to, v.successor_unit_id)
from wh.unit_version v
join wh.period p on v.valid_to < p.ends_on
where v.successor_unit_id is not null
union all
select p.period, 'indicator', concat_ws(' ', i.indicator, i.unit_of_measure, i.flow) from wh.indicator i cross join wh.period p
union all
select period, 'names', concat_ws(' ', list, md5(string_agg(concat_ws(' ', code, name_vi, name_en), E'\n' order by code collate "C")))
from ops.period_name
group by period, list;

-- Releases with what hangs on the present day: of an open period the latest is provisional, whatever it was when it was made. One that
-- another has followed stays what it was.
create view ops.release_now as
select r.release_id, r.period, r.number, r.number = max(r.number) over (partition by r.period) as latest, c.period is null as open
from ops.release r
left join (select period from ops.closing where reopened_at is null) c on c.period = r.period;

create function ops.flags_now(flags text[], latest boolean, open boolean) returns text
    language sql immutable parallel safe
return array_to_string(
    array_remove(array_remove(flags, 'provisional'), 'missing_rate')
        || case when case when latest then open else 'provisional' = any (flags) end then array['provisional'] else '{}' end
        || case when 'missing_rate' = any (flags) then array['missing_rate'] else '{}' end, ';');
comment on function ops.flags_now is 'the flags of a figure, joined, with what hangs on the present day';

create or replace view mart.figures as
select r.period, r.number as release, f.unit, f.figure, f.by, f.key, f.value, f.unit_of_measure,
       ops.flags_now(f.flags, r.latest, r.open) as flags, coalesce(u.units_reporting, 0) as units_reporting,
       coalesce(u.units_expected, 0) as units_expected
from ops.figure f
join ops.release_now r on r.release_id = f.release_id
left join ops.release_reporting u
    on u.release_id = f.release_id and u.area = f.unit and u.dataset = wh.figure_dataset(f.figure);

do $$
begin
    if (select count(*) from pg_roles where rolname in ('tonghop_analyst', 'tonghop_personal')) = 2 then
        grant select on ops.release_now, ops.period_setting, ops.period_setting_now, wh.period_due, wh.declared_period, wh.amount_given, wh.amount_unconverted, wh.rate_missing
            to tonghop_analyst, tonghop_personal;
    end if;
end $$;
