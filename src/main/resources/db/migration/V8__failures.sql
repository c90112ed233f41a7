-- Why a run, or a part of it, failed; and what lies in an inbox and cannot be taken.
alter table ops.run
    add column decision text,
    add column taken_up boolean not null default false;
comment on column ops.run.outcome is
    'completed; failed: it came to its end, and ops.run_failure has what it could not do; died: it could not be brought to its end';
comment on column ops.run.decision is 'the operator''s decision that it was begun for: who launches the same command again does not decide twice';
comment on column ops.run.taken_up is 'a later launch has tried to finish it';

create table ops.run_failure (
    failure_id bigint generated always as identity primary key,
    run_id     bigint not null references ops.run,
    step       text not null,
    period     text,
    unit       text,
    file       text,
    reason_vi  text not null,
    reason_en  text not null,
    failed_at  timestamptz not null
);
comment on table ops.run_failure is 'what a run could not do: a step, or a period, unit or file of it; the rest of the step was done';
create index run_failure_run on ops.run_failure (run_id);

create table ops.inbox_finding (
    finding_id bigint primary key default nextval(pg_get_serial_sequence('ops.finding', 'finding_id')),
    inbox      text not null,
    file       text not null check (file <> ''),
    unit       text,
    period     text,
    severity   text not null check (severity in ('error', 'warning', 'info')),
    code       text not null check (code ~ '^[a-z]+(-[a-z]+)*$'),
    found_at   timestamptz not null,
    unique (inbox, file, code)
);
comment on table ops.inbox_finding is
    'what lay in an inbox when it was last walked and could not be taken, so that there is no submission; goes when that is no longer so';
comment on column ops.inbox_finding.finding_id is 'counts with those of ops.finding';
comment on column ops.inbox_finding.file is 'path below the inbox, of a file, a folder or a link';
comment on column ops.inbox_finding.unit is 'as its folders say, as is the period';

do $$
begin
    if (select count(*) from pg_roles where rolname in ('tonghop_analyst', 'tonghop_personal')) = 2 then
        grant select on ops.inbox_finding to tonghop_analyst, tonghop_personal;
    end if;
end $$;
