-- ops: what was received, what became of it, what was released; beside Spring Batch's own tables.
-- The schema of Flyway's own table is there already; asked for plainly, the server would remark on it at each first start.
do $$
begin
    if not exists (select from pg_namespace where nspname = 'ops') then
        create schema ops;
    end if;
end $$;
create schema wh;
create schema mart;

-- The content of jobs/reference that the dimensions were last loaded from.
create table ops.content (
    name      text primary key,
    hash      text not null,
    loaded_at timestamptz not null
);

-- Dimensions that submissions refer to stand here, before them; V2 has the rest.
create table wh.unit (
    unit_id  text primary key check (unit_id ~ '^[a-z]+(-[a-z]+)*$'),
    name_vi  text not null,
    unit_now text not null references wh.unit (unit_id) deferrable initially deferred
);
comment on column wh.unit.name_vi is 'the latest name; wh.unit_version has the name on a day';
comment on column wh.unit.unit_now is 'the end of the chain of successors: whose territory it is in today';

create table wh.period (
    period    text primary key check (period ~ '^[12][0-9]{3}(-(H[12]|Q[1-4]|9M|0[1-9]|1[0-2]))?$'),
    kind      text not null check (kind in ('year', 'half', 'quarter', 'nine-months', 'month')),
    rule      text not null check (rule in ('nd09', 'calendar')),
    starts_on date not null,
    ends_on   date not null check (ends_on >= starts_on),
    due_on    date,
    listed    boolean not null
);
comment on column wh.period.listed is 'false where jobs/reference/periods.csv does not list it: the default rule holds';

create table ops.run (
    run_id      bigint generated always as identity primary key,
    verb        text not null,
    received_at timestamptz not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text,
    check ((ended_at is null) = (outcome is null))
);
comment on column ops.run.received_at is 'one for all that the run receives';

create table ops.submission (
    submission_id bigint generated always as identity primary key,
    run_id        bigint not null references ops.run,
    file          text not null check (file <> ''),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size          bigint not null check (size >= 0),
    unit          text references wh.unit (unit_id),
    period        text references wh.period (period),
    received_at   timestamptz not null,
    state         text not null check (state in ('received', 'reading', 'suspect', 'read', 'settled')),
    intent        text not null default 'plain' check (intent in ('plain', 'revision', 'supplement')),
    reading       integer not null default 1 check (reading > 0),
    unique (run_id, file)
);
comment on column ops.submission.file is 'path below the inbox, / between folders';
comment on column ops.submission.state is 'suspect: a run died while reading it; it is tried in a process of its own before it is read again';
comment on column ops.submission.intent is 'what its title or name says of what it does to earlier ones';
comment on column ops.submission.reading is 'a decision on how it is to be read has it read again; what an earlier reading found stays for the releases made from it';
create index submission_bytes on ops.submission (sha256);
create index submission_path on ops.submission (file);
create index submission_place on ops.submission (period, unit);

create table ops.found_table (
    table_id      bigint generated always as identity primary key,
    submission_id bigint not null references ops.submission on delete cascade,
    reading       integer not null check (reading > 0),
    unit          text references wh.unit (unit_id),
    period        text references wh.period (period),
    dataset       text check (dataset ~ '^[a-z]+(-[a-z]+)*$'),
    sheet_no      integer check (sheet_no > 0),
    sheet         text,
    table_no      integer check (table_no > 0),
    status        text not null
        check (status in ('reading', 'read', 'loaded', 'superseded', 'rejected', 'held', 'duplicate')),
    rows_read     integer not null default 0,
    rows_loaded   integer not null default 0 check (rows_loaded >= 0),
    rows_rejected integer not null default 0 check (rows_rejected >= 0),
    rows_ignored  integer not null default 0 check (rows_ignored >= 0),
    replaced_by   bigint references ops.submission,
    set_aside     boolean not null default false,
    doubtful      boolean not null default false,
    check (replaced_by is null or status = 'superseded'),
    check (not set_aside or status = 'rejected'),
    check (rows_read = rows_loaded + rows_rejected + rows_ignored),
    check (dataset is not null or (status in ('rejected', 'held', 'duplicate') and rows_loaded = 0)),
    check ((dataset is null) = (sheet_no is null)),
    check ((dataset is null) = (sheet is null)),
    check ((dataset is null) = (table_no is null)),
    check (dataset is null or (unit is not null and period is not null)),
    unique (submission_id, reading, sheet_no, table_no)
);
comment on table ops.found_table is 'a line a table of a dataset found; a file that is broken, in conflict or a duplicate has one line without a dataset';
comment on column ops.found_table.unit is 'whose the submission was at this reading, as is the period; empty without a dataset';
comment on column ops.found_table.table_no is 'counts through the file, so that an operator can name a table by it';
comment on column ops.found_table.doubtful is 'its reading put a question: it is in force by a decision alone';
comment on column ops.found_table.set_aside is 'discarded or withdrawn by a decision';

-- When each table was in force, so that rows can be told as they were known at a time.
create table ops.in_force (
    table_id bigint not null references ops.found_table on delete cascade,
    since    timestamptz not null,
    until    timestamptz check (until >= since),
    primary key (table_id, since)
);

create function ops.note_in_force() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and old.status = 'loaded' then
        update ops.in_force set until = clock_timestamp() where table_id = new.table_id and until is null;
    end if;
    if new.status = 'loaded' then
        insert into ops.in_force (table_id, since) values (new.table_id, clock_timestamp());
    end if;
    return null;
end
$$;
create trigger note_inserted after insert on ops.found_table
    for each row when (new.status = 'loaded') execute function ops.note_in_force();
create trigger note_updated after update of status on ops.found_table
    for each row when (old.status <> new.status and 'loaded' in (old.status, new.status)) execute function ops.note_in_force();

create table ops.ignored_rows (
    table_id bigint not null references ops.found_table on delete cascade,
    reason   text not null
        check (reason in ('blank', 'title', 'header', 'numbering', 'group', 'subtotal', 'note', 'signature')),
    rows     integer not null check (rows > 0),
    primary key (table_id, reason)
);

-- Sums that a table declares and its rows give; those that differ are findings.
create table ops.agreed_total (
    table_id  bigint not null references ops.found_table on delete cascade,
    row_no    integer not null check (row_no > 0),
    column_no integer not null check (column_no >= 0),
    field     text not null,
    declared  numeric not null,
    computed  numeric not null,
    primary key (table_id, row_no, field)
);
comment on column ops.agreed_total.column_no is '0 where the field has no column of its own';
comment on column ops.agreed_total.computed is 'may differ by rounding';

create table ops.finding (
    finding_id     bigint generated always as identity primary key,
    submission_id  bigint not null references ops.submission on delete cascade,
    table_id       bigint references ops.found_table on delete cascade,
    dataset        text,
    sheet          text not null default '',
    row_no         integer check (row_no > 0),
    column_no      integer check (column_no > 0),
    field          text not null default '',
    severity       text not null check (severity in ('error', 'warning', 'info')),
    code           text not null check (code ~ '^[a-z]+(-[a-z]+)*$'),
    value          text not null default '',
    details        text[] not null default '{}',
    personal_value text
);
comment on column ops.finding.value is 'masked where the field is personal';
comment on column ops.finding.personal_value is 'the text itself where the field is personal; readable by one role only';
create index found_table_place on ops.found_table (period, unit);
create index finding_submission on ops.finding (submission_id);
create index finding_table on ops.finding (table_id) where table_id is not null;

-- What an operator decided, and what was taken back again. Settling is a function of what was received and of these.
create table ops.decision (
    decision_id   bigint generated always as identity primary key,
    submission_id bigint not null references ops.submission,
    table_no      integer check (table_no > 0),
    kind          text not null check (kind in ('revision', 'part', 'place', 'column', 'discard', 'withdraw')),
    replaces      bigint[] not null default '{}',
    unit          text references wh.unit (unit_id),
    period        text references wh.period (period),
    dataset       text,
    header        text,
    field         text,
    made_by       text,
    reason        text,
    made_at       timestamptz not null,
    undone_by     text,
    undone_reason text,
    undone_at     timestamptz,
    check ((kind = 'revision') = (replaces <> '{}')),
    check (kind in ('place', 'column') or (unit is null and period is null)),
    check (kind <> 'place' or unit is not null or period is not null),
    check ((kind = 'column') = (dataset is not null and header is not null and field is not null)),
    check (undone_at is not null or undone_by is null and undone_reason is null)
);
comment on column ops.decision.table_no is 'the one table of the submission that it is about; empty for all of them';
comment on column ops.decision.header is 'of a column, folded for comparison; holds for the unit and dataset until undone';
create index decision_submission on ops.decision (submission_id);

-- The workbook that went back to a unit, and what it told; another state of the submission has it written anew.
create table ops.returned_workbook (
    submission_id bigint primary key references ops.submission on delete cascade,
    state         text not null,
    path          text not null,
    written_at    timestamptz not null
);
comment on column ops.returned_workbook.path is 'below the outbox; empty where a later file of the same name has taken the place';

-- Units and periods to be settled anew because a decision changed what they are settled from.
create table ops.unsettled (
    unit   text not null references wh.unit (unit_id),
    period text not null references wh.period (period),
    primary key (unit, period)
);

-- A closed period takes no submission: what comes afterwards is held until it is decided.
create table ops.closing (
    closing_id  bigint generated always as identity primary key,
    period      text not null references wh.period (period),
    closed_at   timestamptz not null,
    reopened_at timestamptz check (reopened_at >= closed_at)
);
create unique index closing_open on ops.closing (period) where reopened_at is null;

create table ops.release (
    release_id       bigint generated always as identity primary key,
    period           text not null references wh.period (period),
    number           integer not null check (number > 0),
    made_at          timestamptz not null,
    inputs_hash      text not null,
    definitions_hash text not null default '',
    program_version  text not null default '',
    kind             text not null,
    rule             text not null,
    starts_on        date not null,
    ends_on          date not null check (ends_on >= starts_on),
    units            integer not null check (units >= 0),
    merged           boolean not null,
    unique (period, number)
);
comment on column ops.release.inputs_hash is 'over ops.release_input: where it is the same, there is no new release';
comment on column ops.release.definitions_hash is 'of jobs/datasets when it was made, as is the program''s version: told, and no reason for a new release';
comment on column ops.release.units is 'how many there were at the end of the period';
comment on column ops.release.merged is 'a unit ended within the period, and none goes on under its name: breaks a series';

-- What a release was made from, and how names, areas, coverage, files and findings stood; none of it changes afterwards.
create table ops.release_table (
    release_id bigint not null references ops.release,
    table_id   bigint not null references ops.found_table,
    stocks     boolean not null default true,
    primary key (release_id, table_id)
);
comment on column ops.release_table.stocks is 'false of a half that is not the last one a year is put together from: its flows alone count';
create index release_table_table on ops.release_table (table_id);

create table ops.release_input (
    release_id bigint not null references ops.release,
    kind       text not null,
    line       text not null,
    primary key (release_id, kind, line)
);

create table ops.release_rate (
    release_id   bigint not null references ops.release,
    period       text not null,
    currency     text not null,
    vnd_per_unit numeric not null check (vnd_per_unit > 0),
    primary key (release_id, period, currency)
);
comment on column ops.release_rate.period is 'the release''s own, and of a year put together from its halves theirs';

create table ops.release_area (
    release_id bigint not null references ops.release,
    area       text not null,
    unit       text not null references wh.unit (unit_id),
    primary key (release_id, area, unit)
);
comment on column ops.release_area.area is 'the unit itself, each of its clusters, and VN';

create table ops.release_name (
    release_id bigint not null references ops.release,
    list       text not null check (list in ('unit', 'cluster', 'country', 'sector', 'indicator')),
    code       text not null,
    name_vi    text not null,
    name_en    text not null,
    place      integer not null check (place > 0),
    primary key (release_id, list, code)
);
comment on column ops.release_name.place is 'in the list, by the Vietnamese names';

create table ops.release_coverage (
    release_id  bigint not null references ops.release,
    unit        text not null references wh.unit (unit_id),
    dataset     text not null,
    expected    boolean not null,
    status      text not null
        check (status in ('not-received', 'nil', 'loaded', 'partly-loaded', 'held', 'rejected', 'superseded')),
    rows        bigint not null check (rows >= 0),
    submissions integer not null check (submissions >= 0),
    received_at timestamptz,
    reported    boolean not null generated always as (status in ('nil', 'loaded', 'partly-loaded')) stored,
    primary key (release_id, unit, dataset)
);
comment on column ops.release_coverage.rows is 'rows in force';
comment on column ops.release_coverage.received_at is 'when the first that counts came: a revision makes nobody late';

-- A line a table found in what was received for the period, as far as it had been read again, or a file without any.
create table ops.release_found (
    release_id    bigint not null references ops.release,
    line          integer not null check (line > 0),
    submission_id bigint not null references ops.submission,
    unit          text,
    file          text not null,
    sheet         text,
    dataset       text,
    status        text not null check (status in ('loaded', 'superseded', 'rejected', 'held', 'duplicate')),
    rows_read     integer not null,
    rows_loaded   integer not null,
    rows_rejected integer not null,
    rows_ignored  integer not null,
    received_at   timestamptz not null,
    primary key (release_id, line)
);

create table ops.release_finding (
    release_id bigint not null references ops.release,
    line       integer not null check (line > 0),
    severity   text not null,
    code       text not null,
    unit       text,
    dataset    text,
    file       text not null,
    sheet      text not null,
    row_no     integer,
    column_no  integer,
    value      text not null,
    details    text[] not null,
    primary key (release_id, line)
);
comment on table ops.release_finding is 'without personal values; findings themselves go when a submission is read again';

create table ops.figure (
    release_id      bigint not null references ops.release,
    unit            text not null,
    figure          text not null,
    by              text not null default '',
    key             text not null default '',
    value           numeric not null,
    unit_of_measure text not null,
    flags           text[] not null default '{}'
        check (flags <@ array['missing_units', 'estimate', 'break', 'provisional', 'missing_rate']),
    primary key (release_id, unit, figure, by, key),
    check ((by = '') = (key = ''))
);
comment on column ops.figure.unit is 'the id of a unit or of a cluster, or VN';

-- What each table contributes to each figure. A distinct figure contributes items, which are counted anew at each level; any
-- other contributes a value. Every table contributes a 0 to each total of its dataset.
create table ops.figure_part (
    release_id      bigint not null references ops.release,
    table_id        bigint not null references ops.found_table,
    figure          text not null,
    by              text not null,
    key             text not null,
    item            text not null,
    value           numeric not null,
    unit_of_measure text not null,
    estimate        boolean not null,
    missing_rate    boolean not null,
    primary key (release_id, figure, by, key, table_id, item)
);

-- Rows of a release that seem to be reported twice: a project by two units, a person in two associations. Nothing is merged for it.
create table ops.release_double (
    release_id bigint not null references ops.release,
    table_id   bigint not null references ops.found_table,
    row_no     integer not null check (row_no > 0),
    same       bigint not null,
    primary key (release_id, table_id, row_no)
);
comment on column ops.release_double.same is 'within the release and dataset: rows with the same number seem to be the same';

-- Spring Batch 6: schema-postgresql.sql of spring-batch-core, in this schema (spring.batch.jdbc.table-prefix=ops.batch_).
create table ops.batch_job_instance (
    job_instance_id bigint not null primary key,
    version         bigint,
    job_name        varchar(100) not null,
    job_key         varchar(32) not null,
    constraint job_inst_un unique (job_name, job_key)
);

create table ops.batch_job_execution (
    job_execution_id bigint not null primary key,
    version          bigint,
    job_instance_id  bigint not null,
    create_time      timestamp not null,
    start_time       timestamp default null,
    end_time         timestamp default null,
    status           varchar(10),
    exit_code        varchar(2500),
    exit_message     varchar(2500),
    last_updated     timestamp,
    constraint job_inst_exec_fk foreign key (job_instance_id) references ops.batch_job_instance (job_instance_id)
);
-- Two restarts of one failed instance would both run otherwise.
create unique index one_running on ops.batch_job_execution (job_instance_id) where end_time is null;

create table ops.batch_job_execution_params (
    job_execution_id bigint not null,
    parameter_name   varchar(100) not null,
    parameter_type   varchar(100) not null,
    parameter_value  varchar(2500),
    identifying      char(1) not null,
    constraint job_exec_params_fk foreign key (job_execution_id) references ops.batch_job_execution (job_execution_id)
);

create table ops.batch_step_execution (
    step_execution_id  bigint not null primary key,
    version            bigint not null,
    step_name          varchar(100) not null,
    job_execution_id   bigint not null,
    create_time        timestamp not null,
    start_time         timestamp default null,
    end_time           timestamp default null,
    status             varchar(10),
    commit_count       bigint,
    read_count         bigint,
    filter_count       bigint,
    write_count        bigint,
    read_skip_count    bigint,
    write_skip_count   bigint,
    process_skip_count bigint,
    rollback_count     bigint,
    exit_code          varchar(2500),
    exit_message       varchar(2500),
    last_updated       timestamp,
    constraint job_exec_step_fk foreign key (job_execution_id) references ops.batch_job_execution (job_execution_id)
);

create table ops.batch_step_execution_context (
    step_execution_id  bigint not null primary key,
    short_context      varchar(2500) not null,
    serialized_context text,
    constraint step_exec_ctx_fk foreign key (step_execution_id) references ops.batch_step_execution (step_execution_id)
);

create table ops.batch_job_execution_context (
    job_execution_id   bigint not null primary key,
    short_context      varchar(2500) not null,
    serialized_context text,
    constraint job_exec_ctx_fk foreign key (job_execution_id) references ops.batch_job_execution (job_execution_id)
);

create sequence ops.batch_step_execution_seq maxvalue 9223372036854775807 no cycle;
create sequence ops.batch_job_execution_seq maxvalue 9223372036854775807 no cycle;
create sequence ops.batch_job_instance_seq maxvalue 9223372036854775807 no cycle;
