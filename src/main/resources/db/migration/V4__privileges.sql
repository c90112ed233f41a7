-- Two roles for people at a database client: an analyst, who sees no personal value, and one who may.
-- Roles belong to the whole server: they may exist already, or the migrating user may have no right to make them.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['tonghop_analyst', 'tonghop_personal'] loop
        begin
            if not exists (select from pg_roles where rolname = wanted) then
                execute format('create role %I nologin', wanted);
            end if;
        exception
            when duplicate_object or unique_violation then
                null; -- another database of the server was being migrated at the same moment
            when insufficient_privilege then
                raise notice 'role % is not there and may not be made: only the owner reads this database', wanted;
        end;
    end loop;
end $$;

do $$
declare
    facts text;
    columns text;
    personal constant text[] := array[
        'members.full_name', 'members.birth_date', 'members.phone', 'members.email', 'members.citizen_id',
        'scholarships.recipient_name'];
begin
    if (select count(*) from pg_roles where rolname in ('tonghop_analyst', 'tonghop_personal')) < 2 then
        return;
    end if;
    grant usage on schema ops, wh, mart to tonghop_analyst, tonghop_personal;
    grant select on all tables in schema mart to tonghop_analyst, tonghop_personal;
    grant select on wh.unit, wh.unit_version, wh.country, wh.sector, wh.indicator, wh.cluster, wh.sender, wh.period,
        wh.exchange_rate, wh.period_rate to tonghop_analyst, tonghop_personal;
    grant select on ops.submission, ops.found_table, ops.ignored_rows, ops.agreed_total, ops.closing, ops.release, ops.release_table,
        ops.release_area, ops.release_input, ops.release_rate, ops.release_name, ops.release_coverage, ops.release_found,
        ops.release_finding, ops.release_double_count, ops.figure, ops.figure_part to tonghop_analyst, tonghop_personal;
    grant select (finding_id, submission_id, table_id, dataset, sheet, row_no, column_no, field, severity, code, value, details)
        on ops.finding to tonghop_analyst;
    grant select on ops.finding to tonghop_personal;
    foreach facts in array array['associations', 'members', 'ngo_projects', 'scholarships', 'twinnings', 'outgoing_aid', 'indicators']
    loop
        select string_agg(quote_ident(column_name), ', ') into columns
        from information_schema.columns
        where table_schema = 'wh' and table_name = facts and facts || '.' || column_name <> all (personal);
        execute format('grant select (%s) on wh.%I to tonghop_analyst', columns, facts);
        execute format('grant select on wh.%I, wh.%I, wh.%I to tonghop_personal', facts, facts || '_rows', facts || '_in_force');
    end loop;
end $$;
