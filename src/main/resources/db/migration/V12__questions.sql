-- What operators answer about a text that is in no list of its field, kept for the unit and dataset; and which dataset one table is of.
do
$$
declare
    named record;
begin
    for named in
        select conname, pg_get_expr(conbin, conrelid) as condition
        from pg_constraint
        where conrelid = 'ops.decision'::regclass
          and conname in ('decision_kind_check', 'decision_place_check', 'decision_column_check', 'decision_answer_check')
    loop
        execute format('alter table ops.decision drop constraint %I', named.conname);
        execute format('alter table ops.decision add constraint %I check ((%s)'
                       || ' or kind = ''code'' and dataset is not null and header is not null and field is not null and answer is not null'
                       || ' or kind = ''dataset'' and dataset is not null and table_no is not null and header is null and unit is null)',
                       named.conname, named.condition);
    end loop;
end
$$;
comment on column ops.decision.header is
    'the words that are answered for, of a column or a unit of measure folded for comparison, of a code as natural keys compare them; holds for the unit and dataset until undone';
comment on column ops.decision.answer is
    'of a unit of measure, its scale and currency: 1000:USD, or of what is counted 1000; of a text in no list, the code';

-- A table that may be of two datasets has a line with its place and no dataset.
do
$$
declare
    name text;
begin
    for name in
        select conname
        from pg_constraint
        where conrelid = 'ops.found_table'::regclass and contype = 'c'
          and pg_get_expr(conbin, conrelid) like '%dataset IS %'
    loop
        execute format('alter table ops.found_table drop constraint %I', name);
    end loop;
end
$$;
alter table ops.found_table
    add check (dataset is not null or status in ('reading', 'rejected', 'held', 'duplicate', 'superseded') and rows_loaded = 0),
    add check (dataset is null or sheet_no is not null),
    add check ((sheet_no is null) = (sheet is null)),
    add check ((sheet_no is null) = (table_no is null)),
    add check (dataset is null or (unit is not null and period is not null));
comment on table ops.found_table is
    'a line a table found; one that may be of two datasets has none; a file that is broken, in conflict or a duplicate has one line without dataset and place';
