-- One period's rosters: {units} units of {rows} members each, in six associations, as loading and settling leave them.
insert into ops.run (verb, received_at, started_at, ended_at, outcome)
select 'ingest', ends_on, ends_on, ends_on, 'completed' from wh.period where period = '{period}';
insert into ops.submission (run_id, file, sha256, size, unit, period, received_at, state)
select r.run_id, '{period}/' || u.unit_id || '/hoi vien.xlsx', encode(sha256(convert_to('{period}' || u.unit_id, 'UTF8')), 'hex'),
       1, u.unit_id, '{period}', r.received_at, 'settled'
from (select max(run_id) as run_id, max(received_at) as received_at from ops.run) r
cross join (select unit_id from wh.unit_version where valid_to is null order by unit_id limit {units}) u;
insert into ops.found_table (submission_id, reading, unit, period, dataset, sheet_no, sheet, table_no, status, rows_read, rows_loaded)
select s.submission_id, 1, s.unit, s.period, d.dataset, d.no, d.dataset, d.no, 'loaded', d.rows, d.rows
from ops.submission s
cross join (values ('associations', 1, 6), ('members', 2, {rows})) d (dataset, no, rows)
where s.period = '{period}';
insert into wh.associations (table_id, row_no, key_1, estimate, association_name, kind, partner_country, member_count)
select t.table_id, n, md5(c)::uuid, false, 'Hội hữu nghị ' || c, 'bilateral', c, {rows} / 6
from ops.found_table t
cross join unnest(array['LA', 'RU', 'CU', 'JP', 'FR', 'KR']) with ordinality a (c, n)
where t.period = '{period}' and t.dataset = 'associations';
insert into wh.members (table_id, row_no, key_1, key_2, estimate, member_no, full_name, gender, birth_year, association_name,
                        partner_country, branch, occupation, joined_on)
select t.table_id, n, md5('HV' || n)::uuid, md5('Người thử ' || n)::uuid, false, 'HV' || n, 'Người thử ' || n,
       case n % 3 when 0 then 'male' when 1 then 'female' end, 1940 + n % 65, 'Hội hữu nghị ' || c.c, c.c, 'Chi hội ' || n % 12,
       'Giáo viên', date '2000-01-01' + n % 8000
from ops.found_table t
cross join generate_series(1, {rows}) n
cross join lateral (select (array['LA', 'RU', 'CU', 'JP', 'FR', 'KR'])[1 + n % 6] as c) c
where t.period = '{period}' and t.dataset = 'members';
