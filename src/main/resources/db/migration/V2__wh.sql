-- wh: dimensions, loaded from jobs/reference, and facts, keyed by the table found and the row in its sheet.

create table wh.unit_version (
    unit_id           text not null references wh.unit (unit_id),
    valid_from        date not null,
    valid_to          date check (valid_to >= valid_from),
    code              text not null,
    name_vi           text not null,
    kind              text not null check (kind in ('tinh', 'thanh-pho')),
    successor_unit_id text references wh.unit (unit_id),
    primary key (unit_id, valid_from)
);

create table wh.country (
    alpha2  text primary key check (alpha2 ~ '^[A-Z]{2}$'),
    name_vi text not null,
    name_en text not null
);

create table wh.sector (
    code    text primary key,
    name_vi text not null,
    name_en text not null
);

create table wh.indicator (
    indicator       text primary key,
    name_vi         text not null,
    name_en         text not null,
    unit_of_measure text not null,
    flow            boolean not null
);

create table wh.cluster (
    cluster    text not null check (cluster <> 'VN'),
    name_vi    text not null,
    unit_id    text not null references wh.unit (unit_id),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    primary key (cluster, unit_id, valid_from)
);

create table wh.sender (
    unit_id     text not null references wh.unit (unit_id),
    dataset     text not null,
    period_kind text not null check (period_kind in ('year', 'half', 'quarter', 'nine-months', 'month')),
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    primary key (unit_id, dataset, period_kind, valid_from)
);

create table wh.exchange_rate (
    currency     text not null check (currency ~ '^[A-Z]{3}$' and currency <> 'VND'),
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    vnd_per_unit numeric not null check (vnd_per_unit > 0),
    source       text not null default '',
    primary key (currency, valid_from)
);

-- What a unit of each currency is worth at the end of each period; VND itself is 1.
create view wh.period_rate as
select period, 'VND' as currency, 1::numeric as vnd_per_unit
from wh.period
union all
select distinct on (p.period, r.currency) p.period, r.currency, r.vnd_per_unit
from wh.period p
join wh.exchange_rate r on p.ends_on between r.valid_from and coalesce(r.valid_to, 'infinity')
order by 1, 2, 3;

-- A year and the halves that it can be put together from: those cut by the same rule.
create view wh.year_half as
select y.period as year, h.period as half
from wh.period y
join wh.period h on h.kind = 'half' and h.rule = y.rule and left(h.period, 4) = y.period
where y.kind = 'year';

-- A name as natural keys compare it: lower case, diacritics kept, one placement of tone marks, letters and digits only.
-- The same as VietnameseText.key in Java; a test holds them together.
create function wh.name_key(name text) returns text
    language sql immutable strict parallel safe
return normalize(
    regexp_replace(
        regexp_replace(
            normalize(lower(name collate "und-x-icu"), nfd),
            U&'([\0300\0301\0303\0309\0323])([[:alpha:]\0300-\036f]*)', '\2\1', 'g'),
        U&'[^[:alpha:][:digit:]\0300-\036f]', '', 'g'),
    nfc);

-- Facts. Natural keys are 128-bit hashes of their folded text; settling compares whole tables and needs no index on them.

create table wh.associations (
    table_id         bigint not null references ops.found_table on delete cascade,
    row_no           integer not null check (row_no > 0),
    key_1            uuid,
    key_2            uuid,
    estimate         boolean not null,
    association_name text not null,
    kind             text check (kind in ('bilateral', 'multilateral', 'other')),
    partner_country  text references wh.country,
    founded_on       date,
    branch_count     numeric check (branch_count >= 0 and branch_count = trunc(branch_count)),
    member_count     numeric not null check (member_count >= 0 and member_count = trunc(member_count)),
    note             text,
    primary key (table_id, row_no)
);

create table wh.members (
    table_id         bigint not null,
    row_no           integer not null check (row_no > 0),
    key_1            uuid,
    key_2            uuid,
    estimate         boolean not null,
    member_no        text,
    full_name        text not null,
    gender           text check (gender in ('male', 'female')),
    birth_date       date,
    birth_year       integer check (birth_year between 1 and 9999),
    association_name text not null,
    partner_country  text,
    branch           text,
    position         text,
    occupation       text,
    joined_on        date,
    phone            text,
    email            text,
    citizen_id       text,
    note             text,
    primary key (table_id, row_no)
);

-- Rosters are long, and the server checks a foreign key row by row, at more than the cost of the loading itself: here the same is
-- held once a statement.
create function wh.check_members() returns trigger
    language plpgsql as
$$
begin
    if exists (
        select
        from (select distinct table_id, partner_country from added) a
        where not exists (select from ops.found_table t where t.table_id = a.table_id)
           or a.partner_country is not null and not exists (select from wh.country c where c.alpha2 = a.partner_country)
    ) then
        raise foreign_key_violation using message = 'wh.members: no such table found, or no such country';
    end if;
    return null;
end
$$;
create trigger check_inserted after insert on wh.members
    referencing new table as added for each statement execute function wh.check_members();
create trigger check_updated after update on wh.members
    referencing new table as added for each statement execute function wh.check_members();

create function wh.remove_members() returns trigger
    language plpgsql as
$$
begin
    delete from wh.members where table_id = old.table_id;
    return old;
end
$$;
create trigger remove_members before delete on ops.found_table
    for each row execute function wh.remove_members();

create table wh.ngo_projects (
    table_id           bigint not null references ops.found_table on delete cascade,
    row_no             integer not null check (row_no > 0),
    key_1              uuid,
    key_2              uuid,
    estimate           boolean not null,
    project_name       text not null,
    ngo_name           text not null,
    ngo_country        text references wh.country,
    local_partner      text,
    sector             text references wh.sector,
    location           text,
    approval_level     text check (approval_level in ('province', 'central')),
    approval_no        text,
    approved_on        date,
    start_on           date,
    end_on             date,
    committed_amount   numeric check (committed_amount >= 0),
    committed_currency text check (committed_currency ~ '^[A-Z]{3}$'),
    disbursed_amount   numeric check (disbursed_amount >= 0),
    disbursed_currency text check (disbursed_currency ~ '^[A-Z]{3}$'),
    beneficiaries      numeric check (beneficiaries >= 0 and beneficiaries = trunc(beneficiaries)),
    status             text check (status in ('planned', 'running', 'completed', 'stopped')),
    note               text,
    primary key (table_id, row_no),
    check (committed_amount is not null or disbursed_amount is not null),
    check (committed_amount is null or committed_currency is not null),
    check (disbursed_amount is null or disbursed_currency is not null)
);

create table wh.scholarships (
    table_id           bigint not null references ops.found_table on delete cascade,
    row_no             integer not null check (row_no > 0),
    key_1              uuid,
    key_2              uuid,
    estimate           boolean not null,
    recipient_name     text,
    recipient_country  text not null references wh.country,
    recipient_locality text,
    institution        text,
    level              text check (level in
        ('training', 'language', 'vocational', 'college', 'university', 'master', 'doctorate')),
    field_of_study     text,
    award_count        numeric check (award_count >= 0 and award_count = trunc(award_count)),
    amount             numeric not null check (amount >= 0),
    currency           text not null check (currency ~ '^[A-Z]{3}$'),
    start_on           date,
    end_on             date,
    funding_source     text,
    note               text,
    primary key (table_id, row_no)
);

create table wh.twinnings (
    table_id        bigint not null references ops.found_table on delete cascade,
    row_no          integer not null check (row_no > 0),
    key_1           uuid,
    key_2           uuid,
    estimate        boolean not null,
    local_place     text not null,
    partner_country text not null references wh.country,
    partner_place   text not null,
    level           text check (level in ('province', 'district', 'commune', 'village')),
    signed_on       date,
    note            text,
    primary key (table_id, row_no)
);

create table wh.outgoing_aid (
    table_id        bigint not null references ops.found_table on delete cascade,
    row_no          integer not null check (row_no > 0),
    key_1           uuid,
    key_2           uuid,
    estimate        boolean not null,
    partner_country text not null references wh.country,
    partner_place   text,
    content         text,
    kind            text check (kind in ('cash', 'works', 'equipment', 'training', 'other')),
    amount          numeric not null check (amount >= 0),
    currency        text not null check (currency ~ '^[A-Z]{3}$'),
    delivered_on    date,
    note            text,
    primary key (table_id, row_no)
);

create table wh.indicators (
    table_id        bigint not null references ops.found_table on delete cascade,
    row_no          integer not null check (row_no > 0),
    key_1           uuid,
    key_2           uuid,
    estimate        boolean not null,
    indicator       text not null references wh.indicator,
    value           numeric not null,
    unit_of_measure text,
    note            text,
    primary key (table_id, row_no)
);
comment on column wh.indicators.unit_of_measure is 'as sent, where it was sent; the views give the indicator''s own';

-- Single rows that a supplement replaced: out of force for as long as the supplement's table is in force, and in every release
-- that was made with it.
create table wh.replaced_row (
    table_id bigint not null references ops.found_table on delete cascade,
    row_no   integer not null check (row_no > 0),
    by_table bigint not null references ops.found_table on delete cascade,
    primary key (table_id, row_no, by_table)
);
create index replaced_row_by on wh.replaced_row (by_table);
