-- A release of 2021 by four of six unions that were to report. Persons, projects and amounts are invented.
insert into wh.unit (unit_id, name_vi, unit_now)
values ('hai-phong', 'Hải Phòng', 'hai-phong'), ('quang-ninh', 'Quảng Ninh', 'quang-ninh'),
       ('dong-nai', 'Đồng Nai', 'dong-nai'), ('ha-tinh', 'Hà Tĩnh', 'ha-tinh'),
       ('hai-duong', 'Hải Dương', 'hai-phong'), ('lao-cai', 'Lào Cai', 'lao-cai');
insert into wh.unit_version (unit_id, valid_from, valid_to, code, name_vi, kind)
values ('hai-phong', '2004-01-01', null, '31', 'Hải Phòng', 'thanh-pho'),
       ('quang-ninh', '2004-01-01', null, '22', 'Quảng Ninh', 'tinh'),
       ('dong-nai', '2004-01-01', null, '75', 'Đồng Nai', 'tinh'),
       ('ha-tinh', '2004-01-01', null, '42', 'Hà Tĩnh', 'tinh'),
       ('hai-duong', '2004-01-01', '2025-06-30', '30', 'Hải Dương', 'tinh'),
       ('lao-cai', '2004-01-01', null, '10', 'Lào Cai', 'tinh');
insert into wh.period values ('2021', 'year', 'nd09', '2020-12-15', '2021-12-14', '2021-12-31', true);
insert into wh.country values ('LA', 'Lào', 'Laos'), ('CN', 'Trung Quốc', 'China'), ('US', 'Hoa Kỳ', 'United States'),
       ('KR', 'Hàn Quốc', 'South Korea');
insert into wh.sector values ('Y_TE', 'Y tế', 'Health'), ('GIAO_DUC', 'Giáo dục - đào tạo', 'Education and training');
insert into wh.indicator values ('hai-cot', 'Hài cốt liệt sĩ đưa về nước', 'Remains repatriated', 'person', true);
insert into wh.cluster values ('duyen-hai', 'Cụm Duyên hải Bắc Bộ', 'hai-phong', '2004-01-01', null),
       ('duyen-hai', 'Cụm Duyên hải Bắc Bộ', 'quang-ninh', '2004-01-01', null);
insert into wh.exchange_rate values ('USD', '2021-01-01', null, 23000, 'invented');

insert into ops.run (verb, received_at, started_at) values ('ingest', '2021-12-20 08:00+07', '2021-12-20 08:00+07');
insert into ops.submission (run_id, file, sha256, size, unit, period, received_at, state)
select 1, file, lpad(to_hex(row_number() over ()), 64, '0'), 1000, unit, '2021', '2021-12-20 08:00+07', 'settled'
from (values ('2021/quang-ninh/bao-cao-2021.xlsx', 'quang-ninh'), ('2021/quang-ninh/ket-nghia.xlsx', 'quang-ninh'),
             ('2021/hai-phong/Báo cáo năm 2021.xlsx', 'hai-phong'), ('2021/ha-tinh/bc.xlsx', 'ha-tinh'),
             ('2021/dong-nai/hoi.csv', 'dong-nai'), ('2021/hai-phong/hong.xlsx', 'hai-phong')) s (file, unit);
insert into ops.found_table
    (submission_id, reading, unit, period, dataset, sheet_no, sheet, table_no, status, rows_read, rows_loaded, rows_rejected, rows_ignored)
select v.submission_id, 1, s.unit, s.period, v.dataset, v.sheet_no, v.sheet, v.table_no, v.status, v.rows_read, v.rows_loaded,
       v.rows_rejected, v.rows_ignored
from (values (1, 'associations', 1, 'Tổ chức hội', 1, 'loaded', 12, 2, 0, 10),
             (1, 'ngo-projects', 2, 'Dự án', 1, 'loaded', 14, 3, 1, 10),
             (2, 'twinnings', 1, 'Kết nghĩa', 1, 'loaded', 10, 2, 0, 8),
             (3, 'associations', 1, '=Hội', 1, 'loaded', 9, 1, 0, 8),
             (3, 'members', 2, 'Hội viên', 1, 'loaded', 12, 2, 0, 10),
             (3, 'scholarships', 3, 'Học bổng', 1, 'loaded', 9, 2, 0, 7),
             (4, 'indicators', 1, 'Chỉ tiêu', 1, 'loaded', 6, 1, 0, 5),
             (4, 'outgoing-aid', 2, 'Viện trợ Lào', 1, 'loaded', 7, 1, 0, 6),
             (5, 'associations', 1, 'hoi', 1, 'loaded', 3, 1, 1, 1),
             (6, null, null, null, null, 'rejected', 0, 0, 0, 0)) v (submission_id, dataset, sheet_no, sheet, table_no, status, rows_read, rows_loaded, rows_rejected, rows_ignored)
join ops.submission s using (submission_id)
order by v.submission_id, v.sheet_no;
insert into wh.associations (table_id, row_no, estimate, association_name, kind, partner_country, member_count)
values (1, 8, false, 'Hội hữu nghị Việt Nam - Trung Quốc', 'bilateral', 'CN', 1200),
       (1, 9, true, 'Hội hữu nghị Việt Nam - Lào', 'bilateral', 'LA', 597),
       (4, 7, false, 'Hội hữu nghị Việt Nam - Lào', 'bilateral', 'LA', 3545),
       (9, 2, false, 'Liên lạc Việt Nam - ASEAN', 'multilateral', null, 210);
insert into wh.ngo_projects
    (table_id, row_no, estimate, project_name, ngo_name, ngo_country, sector, approval_level, start_on, end_on,
     committed_amount, committed_currency, disbursed_amount, disbursed_currency, beneficiaries, status)
values (2, 8, false, 'Nâng cấp trạm y tế xã', 'East Meets West', 'US', 'Y_TE', 'province', '2020-01-01', '2022-12-31',
        500000, 'USD', 120000, 'USD', 4000, 'running'),
       (2, 9, false, '=HYPERLINK("http://example.org")', 'Good Neighbors', 'KR', 'GIAO_DUC', 'central', '2021-03-05', null,
        2500000000, 'VND', null, null, null, 'running'),
       (2, 10, false, 'Thư viện trường học', '+Room', 'US', 'GIAO_DUC', 'province', null, null, 1000, 'CHF', null, null, 0, null);
insert into wh.members (table_id, row_no, estimate, full_name, gender, birth_date, birth_year, association_name, phone)
values (5, 8, false, 'Nguyễn Thị Bịa', 'female', '1960-03-05', 1960, 'Hội hữu nghị Việt Nam - Lào', '0912000111'),
       (5, 9, false, 'Trần Văn Đặt', 'male', null, 1999, 'Hội hữu nghị Việt Nam - Lào', null);
insert into wh.scholarships (table_id, row_no, estimate, recipient_name, recipient_country, recipient_locality, level,
    award_count, amount, currency)
values (6, 8, false, 'Bounmy Giả Định', 'LA', 'Luông Pha Băng', 'university', 1, 30000000, 'VND'),
       (6, 9, false, null, 'LA', 'Hủa Phăn', 'master', 2, 80000000, 'VND');
insert into wh.twinnings (table_id, row_no, estimate, local_place, partner_country, partner_place, level, signed_on)
values (3, 7, false, 'Bản Mốc 13', 'CN', 'Thôn Hà Châu', 'village', '2019-05-05'),
       (3, 8, false, 'Xã Hải Sơn', 'CN', 'Trấn Nả Lương', 'commune', null);
insert into wh.outgoing_aid (table_id, row_no, estimate, partner_country, amount, currency)
values (8, 7, false, 'LA', 200000000, 'VND');
insert into wh.indicators (table_id, row_no, estimate, indicator, value) values (7, 6, false, 'hai-cot', 12.5);
insert into ops.finding (submission_id, table_id, dataset, sheet, row_no, column_no, field, severity, code, value, details,
    personal_value)
values (1, 1, 'associations', 'Tổ chức hội', 9, 5, 'member_count', 'warning', 'estimate', 'trên 597', '{597}', null),
       (1, 2, 'ngo-projects', 'Dự án', 11, 8, 'committed_amount', 'error', 'not-a-number', 'nhiều', '{}', null),
       (3, 5, 'members', 'Hội viên', 8, 7, 'phone', 'info', 'phone-zero-restored', '9 chữ số', '{}', '912000111'),
       (6, 10, null, '', null, null, '', 'error', 'file-broken', '', '{"CRC"}', null);

insert into ops.release (period, number, made_at, inputs_hash, kind, rule, starts_on, ends_on, units, merged)
select period, 1, '2021-12-21 01:30+07', 'x', kind, rule, starts_on, ends_on, 6, false from wh.period;
insert into ops.release_table select 1, table_id from ops.found_table where status = 'loaded';
insert into ops.release_coverage
    (release_id, unit, dataset, expected, status, rows, submissions, received_at, territory)
select 1, s.unit, d.dataset, true, 'not-received', 0, 0, null, s.unit
from wh.unit u cross join lateral (values (u.unit_id)) s (unit)
cross join (values ('associations'), ('members'), ('ngo-projects'), ('scholarships'), ('twinnings'), ('outgoing-aid'),
                   ('indicators')) d (dataset)
where d.dataset <> 'members' or s.unit = 'hai-phong';
update ops.release_coverage c
set status = case when l.rejected > 0 then 'partly-loaded' else 'loaded' end, rows = l.rows, submissions = 1,
    reporting = true,
    received_at = '2021-12-20 08:00+07'
from (select s.unit, t.dataset, sum(t.rows_loaded) as rows, sum(t.rows_rejected) as rejected
      from ops.found_table t join ops.submission s using (submission_id)
      where t.status = 'loaded' group by 1, 2) l
where l.unit = c.unit and l.dataset = c.dataset;
insert into ops.release_area
select distinct 1, area, unit
from ops.release_coverage
cross join lateral (values (unit), ('VN'), (case when unit in ('hai-phong', 'quang-ninh') then 'duyen-hai' end)) a (area)
where area is not null;

create temp table given (unit text, figure text, by text, key text, value numeric, unit_of_measure text, flags text[]);
insert into given values
    ('VN', 'associations.count', '', '', 4, 'association', '{missing_units}'),
    ('VN', 'associations.count', 'kind', 'bilateral', 3, 'association', '{missing_units}'),
    ('VN', 'associations.count', 'kind', 'multilateral', 1, 'association', '{missing_units}'),
    ('VN', 'associations.count', 'partner_country', 'LA', 2, 'association', '{missing_units}'),
    ('VN', 'associations.count', 'partner_country', 'CN', 1, 'association', '{missing_units}'),
    ('VN', 'associations.count', 'partner_country', 'unknown', 1, 'association', '{missing_units}'),
    ('VN', 'associations.members', '', '', 5552, 'person', '{missing_units,estimate}'),
    ('VN', 'associations.members', 'partner_country', 'LA', 4142, 'person', '{missing_units,estimate}'),
    ('VN', 'associations.members', 'partner_country', 'CN', 1200, 'person', '{missing_units}'),
    ('VN', 'associations.members', 'partner_country', 'unknown', 210, 'person', '{missing_units}'),
    ('quang-ninh', 'associations.count', '', '', 2, 'association', '{}'),
    ('quang-ninh', 'associations.count', 'kind', 'bilateral', 2, 'association', '{}'),
    ('quang-ninh', 'associations.members', '', '', 1797, 'person', '{estimate}'),
    ('hai-phong', 'associations.count', '', '', 1, 'association', '{}'),
    ('hai-phong', 'associations.count', 'kind', 'bilateral', 1, 'association', '{}'),
    ('hai-phong', 'associations.members', '', '', 3545, 'person', '{}'),
    ('dong-nai', 'associations.count', '', '', 1, 'association', '{}'),
    ('dong-nai', 'associations.count', 'kind', 'multilateral', 1, 'association', '{}'),
    ('dong-nai', 'associations.members', '', '', 210, 'person', '{}'),
    ('duyen-hai', 'associations.count', '', '', 3, 'association', '{}'),
    ('duyen-hai', 'associations.count', 'kind', 'bilateral', 3, 'association', '{}'),
    ('duyen-hai', 'associations.members', '', '', 5342, 'person', '{estimate}'),
    ('VN', 'members.count', '', '', 2, 'person', '{}'),
    ('VN', 'members.count', 'gender', 'male', 1, 'person', '{}'),
    ('VN', 'members.count', 'gender', 'female', 1, 'person', '{}'),
    ('VN', 'members.count', 'age_band', '61+', 1, 'person', '{}'),
    ('VN', 'members.count', 'age_band', '18-35', 1, 'person', '{}'),
    ('hai-phong', 'members.count', '', '', 2, 'person', '{}'),
    ('hai-phong', 'members.count', 'gender', 'male', 1, 'person', '{}'),
    ('hai-phong', 'members.count', 'gender', 'female', 1, 'person', '{}'),
    ('hai-phong', 'members.count', 'age_band', '61+', 1, 'person', '{}'),
    ('hai-phong', 'members.count', 'age_band', '18-35', 1, 'person', '{}'),
    ('VN', 'twinnings.count', '', '', 2, 'twinning', '{missing_units}'),
    ('VN', 'twinnings.count', 'level', 'village', 1, 'twinning', '{missing_units}'),
    ('VN', 'twinnings.count', 'level', 'commune', 1, 'twinning', '{missing_units}'),
    ('VN', 'twinnings.count', 'partner_country', 'CN', 2, 'twinning', '{missing_units}'),
    ('quang-ninh', 'twinnings.count', '', '', 2, 'twinning', '{}'),
    ('quang-ninh', 'twinnings.count', 'level', 'village', 1, 'twinning', '{}'),
    ('quang-ninh', 'twinnings.count', 'level', 'commune', 1, 'twinning', '{}');
insert into given
select u.unit, f.figure, b.by, b.key, f.value, f.unit_of_measure, f.flags
from (values ('VN'), ('quang-ninh')) u (unit)
cross join (values ('projects.count', 3, 'project', '{}'::text[]), ('projects.ngos', 3, 'ngo', '{}'),
                   ('projects.committed_vnd', 14000000000, 'VND', '{missing_rate}'),
                   ('projects.disbursed_vnd', 2760000000, 'VND', '{}'), ('projects.beneficiaries', 4000, 'person', '{}'))
    f (figure, value, unit_of_measure, flags)
cross join (values ('', '')) b (by, key);
insert into given
select u.unit, f.figure, f.by, f.key, f.value, f.unit_of_measure, '{}'
from (values ('VN'), ('quang-ninh')) u (unit)
cross join (values
    ('sector', 'Y_TE', 1, 1, 11500000000, 2760000000, 4000), ('sector', 'GIAO_DUC', 2, 2, 2500000000, 0, 0),
    ('ngo_country', 'US', 2, 2, 11500000000, 2760000000, 4000), ('ngo_country', 'KR', 1, 1, 2500000000, 0, 0),
    ('approval_level', 'province', 2, 2, 11500000000, 2760000000, 4000), ('approval_level', 'central', 1, 1, 2500000000, 0, 0))
    b (by, key, projects, ngos, committed, disbursed, beneficiaries)
cross join lateral (values
    (b.by, b.key, 'projects.count', b.projects, 'project'), (b.by, b.key, 'projects.ngos', b.ngos, 'ngo'),
    (b.by, b.key, 'projects.committed_vnd', b.committed, 'VND'), (b.by, b.key, 'projects.disbursed_vnd', b.disbursed, 'VND'),
    (b.by, b.key, 'projects.beneficiaries', b.beneficiaries, 'person')) f (by, key, figure, value, unit_of_measure)
where f.value <> 0;
insert into given
select u.unit, f.figure, f.by, f.key, f.value, f.unit_of_measure, '{}'
from (values ('VN'), ('hai-phong')) u (unit)
cross join (values
    ('', '', 3, 110000000), ('level', 'university', 1, 30000000), ('level', 'master', 2, 80000000),
    ('recipient_country', 'LA', 3, 110000000),
    ('recipient_locality', 'Luông Pha Băng', 1, 30000000), ('recipient_locality', 'Hủa Phăn', 2, 80000000))
    b (by, key, awards, amount)
cross join lateral (values (b.by, b.key, 'scholarships.awards', b.awards, 'award'),
                           (b.by, b.key, 'scholarships.amount_vnd', b.amount, 'VND')) f (by, key, figure, value, unit_of_measure);
insert into given values ('VN', 'outgoing_aid.amount_vnd', 'partner_country', 'LA', 200000000, 'VND', '{}');
insert into given
select u.unit, f.figure, '', '', f.value, f.unit_of_measure, '{}'
from (values ('VN'), ('ha-tinh')) u (unit)
cross join (values ('outgoing_aid.amount_vnd', 200000000, 'VND'), ('indicator.hai-cot', 12.5, 'person')) f (figure, value, unit_of_measure);
insert into ops.unconverted_part (release_id, table_id, figure, by, key, currency, amount, rows)
select 1, 2, 'projects.committed_vnd', by, key, 'CHF', 1000, 1
from (values ('', ''), ('sector', 'GIAO_DUC'), ('ngo_country', 'US'), ('approval_level', 'province')) b (by, key);
insert into ops.figure (release_id, unit, figure, by, key, value, unit_of_measure, flags)
select 1, unit, figure, by, key, value, unit_of_measure, flags || '{provisional}' from given;
drop table given;
