-- Ten years of 34 units; in the last of them 20,000 projects. All of it is invented.
insert into wh.unit (unit_id, name_vi, unit_now)
select id, 'Tỉnh ' || n, id from (select n, 'tinh-' || chr(97 + n / 26) || chr(97 + n % 26) as id from generate_series(0, 33) n) u;
insert into wh.unit_version (unit_id, valid_from, valid_to, code, name_vi, kind)
select unit_id, '2004-01-01', null, lpad((row_number() over (order by unit_id))::text, 2, '0'), name_vi, 'tinh' from wh.unit;
insert into wh.period
select y::text, 'year', 'nd09', make_date(y - 1, 12, 15), make_date(y, 12, 14), null, true from generate_series(2016, 2025) y;
insert into wh.country values ('US', 'Hoa Kỳ', 'United States'), ('KR', 'Hàn Quốc', 'South Korea'), ('DE', 'Đức', 'Germany'),
    ('JP', 'Nhật Bản', 'Japan'), ('FR', 'Pháp', 'France');
insert into wh.sector values ('Y_TE', 'Y tế', 'Health'), ('GIAO_DUC', 'Giáo dục - đào tạo', 'Education and training'),
    ('NONG_NGHIEP', 'Nông nghiệp', 'Agriculture');
insert into ops.run (verb, received_at, started_at) values ('ingest', '2026-01-05 08:00+07', '2026-01-05 08:00+07');
insert into ops.submission (run_id, file, sha256, size, unit, period, received_at, state)
select 1, '2025/' || unit_id || '/Bieu 02 - Vien tro PCPNN 2025.xlsx', lpad(to_hex(row_number() over ()), 64, '0'), 100000,
       unit_id, '2025', '2026-01-05 08:00+07', 'settled'
from wh.unit order by unit_id;
insert into ops.found_table
    (submission_id, reading, unit, period, dataset, sheet_no, sheet, table_no, status, rows_read, rows_loaded, rows_rejected, rows_ignored)
select submission_id, 1, unit, period, 'ngo-projects', 1, 'Dự án', 1, 'loaded', 600, 600, 0, 0 from ops.submission order by 1;
insert into wh.ngo_projects
    (table_id, row_no, estimate, project_name, ngo_name, ngo_country, sector, approval_level, approval_no, start_on, end_on,
     committed_amount, committed_currency, disbursed_amount, disbursed_currency, beneficiaries, status)
select 1 + n % 34, 8 + n / 34, false, 'Dự án hỗ trợ cộng đồng và nâng cấp cơ sở vật chất số ' || n, 'Tổ chức hữu nghị số ' || n % 400,
       (array['US', 'KR', 'DE', 'JP', 'FR'])[1 + n % 5], (array['Y_TE', 'GIAO_DUC', 'NONG_NGHIEP'])[1 + n % 3],
       (array['province', 'central'])[1 + n % 2], n || '/QĐ-UBND', '2024-01-01'::date + n % 300, '2026-01-01'::date + n % 300,
       1000000 + n * 1000, 'VND', 500000 + n * 100, 'VND', n % 900, 'running'
from generate_series(0, 19999) n;
insert into ops.release (period, number, made_at, inputs_hash, kind, rule, starts_on, ends_on, units, merged)
select period, 1, make_timestamptz(period::integer + 1, 1, 10, 8, 0, 0, 'Asia/Ho_Chi_Minh'), 'x', kind, rule, starts_on, ends_on, 34,
       false
from wh.period
order by period;
insert into ops.release_table select r.release_id, t.table_id from ops.release r cross join ops.found_table t where r.period = '2025';
insert into ops.release_coverage
    (release_id, unit, dataset, expected, status, rows, submissions, received_at, territory, reporting)
select r.release_id, u.unit_id, 'ngo-projects', true, 'loaded', 600, 1, '2026-01-05 08:00+07', u.unit_id, true
from ops.release r cross join wh.unit u where r.period = '2025';
create temp table part as
select t.unit, p.*, a.area, b.by, b.key
from wh.ngo_projects p
join ops.found_table t using (table_id)
cross join lateral (values (t.unit), ('VN')) a (area)
cross join lateral (values ('', ''), ('sector', p.sector), ('ngo_country', p.ngo_country), ('approval_level', p.approval_level)) b (by, key);
insert into ops.figure (release_id, unit, figure, by, key, value, unit_of_measure, flags)
select r.release_id, f.area, f.figure, f.by, f.key, f.value, 'VND', '{provisional}'
from ops.release r
cross join (
    select area, by, key, m.figure, m.value
    from (select area, by, key, count(*) as projects, count(distinct ngo_name) as ngos, sum(committed_amount) as committed,
                 sum(disbursed_amount) as disbursed, sum(beneficiaries) as beneficiaries
          from part group by area, by, key) s
    cross join lateral (values ('projects.count', s.projects), ('projects.ngos', s.ngos), ('projects.committed_vnd', s.committed),
                               ('projects.disbursed_vnd', s.disbursed), ('projects.beneficiaries', s.beneficiaries)) m (figure, value)
    ) f;
drop table part;
analyze;
