-- A row through which its sender drew a line is ignored for that.
do
$$
declare
    named record;
begin
    for named in
        select conname, pg_get_expr(conbin, conrelid) as condition
        from pg_constraint
        where conrelid = 'ops.ignored_rows'::regclass and contype = 'c' and pg_get_expr(conbin, conrelid) like '%signature%'
    loop
        execute format('alter table ops.ignored_rows drop constraint %I', named.conname);
        execute format('alter table ops.ignored_rows add constraint %I check ((%s) or reason = %L)',
                       named.conname, named.condition, 'struck_out');
    end loop;
end
$$;

-- How often a number counts that is merged over several records: once, or each, in the column field.
do
$$
declare
    named record;
begin
    for named in
        select conname, pg_get_expr(conbin, conrelid) as condition
        from pg_constraint
        where conrelid = 'ops.decision'::regclass and contype = 'c' and pg_get_expr(conbin, conrelid) like '%withdraw%'
    loop
        execute format('alter table ops.decision drop constraint %I', named.conname);
        execute format('alter table ops.decision add constraint %I check ((%s) or kind = %L and field is not null and field in (''once'', ''each''))',
                       named.conname, named.condition, 'merged');
    end loop;
end
$$;

-- A number merged over several records stands in the first of them; the others are loaded without.
alter table wh.associations alter column member_count drop not null;
alter table wh.scholarships alter column amount drop not null, alter column currency drop not null;
alter table wh.outgoing_aid alter column amount drop not null, alter column currency drop not null;
alter table wh.indicators alter column value drop not null;
alter table wh.scholarships add check (amount is null or currency is not null);
alter table wh.outgoing_aid add check (amount is null or currency is not null);
do
$$
declare
    name text;
begin
    select conname into strict name
    from pg_constraint
    where conrelid = 'wh.ngo_projects'::regclass and contype = 'c'
      and pg_get_expr(conbin, conrelid) = '((committed_amount IS NOT NULL) OR (disbursed_amount IS NOT NULL))';
    execute format('alter table wh.ngo_projects drop constraint %I', name);
end
$$;
