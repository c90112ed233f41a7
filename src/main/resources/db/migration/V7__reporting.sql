-- Who is expected to report, where nobody is declared; how many units a figure is of; and what of it could not be converted to đồng.

-- Who is declared to send which dataset for a period.
create view wh.declared_sender as
select distinct p.period, s.unit_id as unit, s.dataset
from wh.period p
join wh.sender s on s.period_kind = p.kind and p.ends_on between s.valid_from and coalesce(s.valid_to, 'infinity')
join wh.unit_version v
    on v.unit_id = s.unit_id and p.ends_on between v.valid_from and coalesce(v.valid_to, 'infinity');

-- The units that exist on the last day of a period.
create view wh.period_unit as
select p.period, v.unit_id as unit
from wh.period p
join wh.unit_version v on p.ends_on between v.valid_from and coalesce(v.valid_to, 'infinity');

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
declared as (
    select period, unit, dataset from wh.declared_sender
),
expected as (
    select period, unit, dataset from declared
    union all
    select u.period, u.unit, r.dataset
    from (select distinct period, dataset from received where period <> '' and dataset <> '') r
    join wh.period_unit u on u.period = r.period
    where not exists (select from declared d where d.period = r.period)
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

-- A release says of every unit that existed, for each dataset, whether its report is in the figures.
alter table ops.release add column senders_declared boolean not null default true;
update ops.release r
set senders_declared = exists (select from ops.release_coverage c where c.release_id = r.release_id and c.expected);
comment on column ops.release.senders_declared is
    'false where nobody was declared to report for the period, so that every unit was expected to';

alter table ops.release_coverage add column territory text, add column reporting boolean;
update ops.release_coverage c
set territory = wh.unit_on(c.unit, r.ends_on), reporting = c.reported
from ops.release r
where r.release_id = c.release_id;
alter table ops.release_coverage
    alter column territory set not null,
    alter column reporting set not null,
    alter column reporting set default false;
comment on column ops.release_coverage.territory is 'the unit whose territory it was in on the last day: a predecessor reports for its successor';
comment on column ops.release_coverage.reporting is
    'its report is in the figures: one of its own, or, of a year put together from its halves, both of them';

-- Each line of coverage, and whether anything is heard of its territory: from the unit, or from a predecessor.
create view ops.release_heard as
select release_id, unit, dataset, territory, expected, reporting,
       bool_or(reporting) over (partition by release_id, dataset, territory) as heard
from ops.release_coverage;

-- How many units report in each area, of how many that are expected to; by dataset.
create view ops.release_reporting as
select a.release_id, a.area, c.dataset,
       count(distinct c.territory) filter (where c.reporting)::integer as units_reporting,
       count(distinct c.unit) filter (where c.expected)::integer as units_expected,
       bool_or(c.expected and not c.heard) as missing
from ops.release_area a
join ops.release_heard c on c.release_id = a.release_id and c.unit = a.unit
group by a.release_id, a.area, c.dataset;
comment on column ops.release_reporting.missing is 'a unit that was expected to has not reported, nor has a predecessor for it';

-- A sum of which nothing could be converted is not known: it is empty, and no 0.
alter table ops.figure alter column value drop not null;
alter table ops.figure add constraint figure_value_known check (value is not null or 'missing_rate' = any (flags));

alter table ops.figure_part add column valued boolean not null default true;
comment on column ops.figure_part.valued is 'whether any row gave it a value';

-- Amounts that entered no figure, since their currency has no rate at the period's end.
create table ops.unconverted_part (
    release_id bigint not null references ops.release,
    table_id   bigint not null references ops.found_table,
    figure     text not null,
    by         text not null,
    key        text not null,
    currency   text not null,
    amount     numeric not null,
    rows       integer not null check (rows > 0),
    primary key (release_id, figure, by, key, table_id, currency)
);

create view ops.unconverted as
select p.release_id, a.area as unit, p.figure, p.by, p.key, p.currency, sum(p.amount) as amount, sum(p.rows) as rows,
       count(distinct t.unit) as units
from ops.unconverted_part p
join ops.found_table t on t.table_id = p.table_id
join ops.release_area a on a.release_id = p.release_id and a.unit = t.unit
group by p.release_id, a.area, p.figure, p.by, p.key, p.currency;
comment on view ops.unconverted is 'what each figure leaves out for want of a rate, in its own currency: how many rows, of how many units';

-- The figures of every release, with the number of units they are of.
create or replace view mart.figures as
select r.period, r.number as release, f.unit, f.figure, f.by, f.key, f.value, f.unit_of_measure,
       array_to_string(f.flags, ';') as flags, coalesce(u.units_reporting, 0) as units_reporting,
       coalesce(u.units_expected, 0) as units_expected
from ops.figure f
join ops.release r on r.release_id = f.release_id
left join ops.release_reporting u
    on u.release_id = f.release_id and u.area = f.unit and u.dataset = wh.figure_dataset(f.figure);

do $$
begin
    if (select count(*) from pg_roles where rolname in ('tonghop_analyst', 'tonghop_personal')) = 2 then
        grant select on wh.declared_sender, wh.period_unit, ops.release_heard, ops.release_reporting, ops.unconverted_part, ops.unconverted
            to tonghop_analyst, tonghop_personal;
    end if;
end $$;
