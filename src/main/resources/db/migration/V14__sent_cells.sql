-- Where the values of rows stood in their sheets and what was written there, so that a figure is explained down to its cells whatever
-- becomes of the file. Personal texts are never kept here.

create table wh.field_column (
    table_id  bigint not null references ops.found_table on delete cascade,
    field     text not null,
    column_no integer not null check (column_no > 0),
    role      text not null check (role in ('field', 'combined', 'part', 'mark')),
    header    text not null,
    primary key (table_id, field, column_no)
);
comment on table wh.field_column is
    'the columns that each field of a table was read from; a table that has none was read by a version that did not keep them';
comment on column wh.field_column.column_no is 'in the sheet, from 1';
comment on column wh.field_column.role is
    'field: the column holds it, of several the first unless the row says otherwise; combined: two fields in each cell; part, mark: the columns give it together';
comment on column wh.field_column.header is 'as sent, its heads from top to bottom joined by /';

-- Most cells hold just what their value says: those are not kept here.
create table wh.sent_cell (
    table_id  bigint not null references ops.found_table on delete cascade,
    row_no    integer not null check (row_no > 0),
    field     text not null,
    column_no integer not null check (column_no > 0),
    text      text not null,
    factor    numeric not null check (factor > 0),
    primary key (table_id, row_no, field)
);
comment on table wh.sent_cell is
    'cells of loaded rows whose text is not just what their value says; of any other cell the text is the value, in the first column of its field';
comment on column wh.sent_cell.text is 'as sent; empty where the cell is empty and the value comes from elsewhere';
comment on column wh.sent_cell.factor is
    'what the number in the cell was multiplied by, since a head, a line above, another cell or the number format names its unit of measure';

-- The fields that the value of a figure is read from: the field itself, and the one beside it that tells in which unit.
create function wh.figure_fields(figure text) returns text[]
    language sql immutable strict parallel safe
return case
    when figure like 'indicator.%' then array['value', 'unit_of_measure']
    else case figure
        when 'associations.count' then array['association_name']
        when 'associations.members' then array['member_count']
        when 'members.count' then array['full_name']
        when 'projects.count' then array['project_name']
        when 'projects.ngos' then array['ngo_name']
        when 'projects.committed_vnd' then array['committed_amount', 'committed_currency']
        when 'projects.disbursed_vnd' then array['disbursed_amount', 'disbursed_currency']
        when 'projects.beneficiaries' then array['beneficiaries']
        when 'scholarships.awards' then array['award_count']
        when 'scholarships.amount_vnd' then array['amount', 'currency']
        when 'twinnings.count' then array['local_place']
        when 'outgoing_aid.amount_vnd' then array['amount', 'currency']
    end
end;

-- What each row gives to the figures that are sums of numbers and amounts: counted rows give none, and rosters are but counted.
create view wh.measure_given as
select r.table_id, r.row_no, 'associations.members' as figure, r.member_count as amount, null::text as currency
from wh.associations r
union all
select r.table_id, r.row_no, m.figure, m.amount, m.currency
from wh.ngo_projects r
cross join lateral (values
    ('projects.committed_vnd', r.committed_amount, r.committed_currency),
    ('projects.disbursed_vnd', r.disbursed_amount, r.disbursed_currency),
    ('projects.beneficiaries', r.beneficiaries, null)) m (figure, amount, currency)
union all
select r.table_id, r.row_no, m.figure, m.amount, m.currency
from wh.scholarships r
cross join lateral (values
    ('scholarships.awards', r.award_count, null),
    ('scholarships.amount_vnd', r.amount, r.currency)) m (figure, amount, currency)
union all
select r.table_id, r.row_no, 'outgoing_aid.amount_vnd', r.amount, r.currency from wh.outgoing_aid r
union all
select r.table_id, r.row_no, 'indicator.' || r.indicator, r.value, null from wh.indicators r;
comment on view wh.measure_given is 'amounts in their own currencies; empty where the row gives none';

-- Whether a total of the country is known: a sum of rows of which none gave a number is not, whatever it adds up to.
create function ops.is_given(release bigint, figure text, total numeric) returns boolean
    language sql stable parallel safe
return total <> 0
    or exists (
        select from ops.figure_part p
        where p.release_id = is_given.release and p.figure = is_given.figure and p.by = '' and (p.valued or p.item <> ''))
    or not exists (
        select from ops.release_table rt
        join ops.found_table t on t.table_id = rt.table_id
        where rt.release_id = is_given.release and t.dataset = wh.figure_dataset(is_given.figure) and t.rows_loaded > 0);

do $$
begin
    if (select count(*) from pg_roles where rolname in ('tonghop_analyst', 'tonghop_personal')) = 2 then
        grant select on wh.field_column, wh.sent_cell to tonghop_analyst, tonghop_personal;
    end if;
end $$;
