-- Rows with their place and period. wh.<dataset>_rows has the rows of every table found, wh.<dataset>_in_force those of the
-- tables in force that no supplement replaced, mart.<dataset> exactly the columns of the contract, the personal ones empty.

create view wh.table_place as
select t.table_id, t.submission_id, t.dataset, t.status as table_status, t.period, t.unit, u.unit_now, s.file, t.sheet, t.sheet_no,
       t.table_no
from ops.found_table t
join ops.submission s on s.submission_id = t.submission_id
join wh.unit u on u.unit_id = t.unit
where t.dataset is not null;

create view wh.row_out as
select x.table_id, x.row_no
from wh.replaced_row x
join ops.found_table b on b.table_id = x.by_table
where b.status = 'loaded';

create view ops.release_row_out as
select b.release_id, x.table_id, x.row_no
from wh.replaced_row x
join ops.release_table b on b.table_id = x.by_table;
comment on view ops.release_row_out is 'rows of a release''s tables that a supplement of the release replaced';

-- The tables of a release in the order in which their rows are listed.
create view ops.release_table_place as
select rt.release_id, rt.table_id,
       row_number() over (
           partition by rt.release_id
           order by n.place, t.unit, t.file, t.sheet_no, t.table_id) as place
from ops.release_table rt
join wh.table_place t on t.table_id = rt.table_id
left join ops.release_name n on n.release_id = rt.release_id and n.list = 'unit' and n.code = t.unit;

create view wh.associations_rows as
select p.period, p.unit, p.unit_now,
       f.association_name, f.kind, f.partner_country, f.founded_on, f.branch_count, f.member_count, f.note,
       p.file, p.sheet, f.row_no as "row",
       f.table_id, p.sheet_no, p.table_no, p.submission_id, p.table_status, f.estimate
from wh.associations f
join wh.table_place p on p.table_id = f.table_id;

create view wh.members_rows as
select p.period, p.unit, p.unit_now,
       f.member_no, f.full_name, f.gender, f.birth_date, f.birth_year, f.association_name, f.partner_country, f.branch,
       f.position, f.occupation, f.joined_on, f.phone, f.email, f.citizen_id, f.note,
       p.file, p.sheet, f.row_no as "row",
       f.table_id, p.sheet_no, p.table_no, p.submission_id, p.table_status, f.estimate
from wh.members f
join wh.table_place p on p.table_id = f.table_id;

create view wh.ngo_projects_rows as
select p.period, p.unit, p.unit_now,
       f.project_name, f.ngo_name, f.ngo_country, f.local_partner, f.sector, f.location, f.approval_level, f.approval_no,
       f.approved_on, f.start_on, f.end_on,
       f.committed_amount, f.committed_currency, round(f.committed_amount * c.vnd_per_unit) as committed_vnd,
       f.disbursed_amount, f.disbursed_currency, round(f.disbursed_amount * d.vnd_per_unit) as disbursed_vnd,
       f.beneficiaries, f.status, f.note,
       p.file, p.sheet, f.row_no as "row",
       f.table_id, p.sheet_no, p.table_no, p.submission_id, p.table_status, f.estimate
from wh.ngo_projects f
join wh.table_place p on p.table_id = f.table_id
left join wh.period_rate c on c.period = p.period and c.currency = f.committed_currency
left join wh.period_rate d on d.period = p.period and d.currency = f.disbursed_currency;

create view wh.scholarships_rows as
select p.period, p.unit, p.unit_now,
       f.recipient_name, f.recipient_country, f.recipient_locality, f.institution, f.level, f.field_of_study, f.award_count,
       f.amount, f.currency, round(f.amount * r.vnd_per_unit) as amount_vnd,
       f.start_on, f.end_on, f.funding_source, f.note,
       p.file, p.sheet, f.row_no as "row",
       f.table_id, p.sheet_no, p.table_no, p.submission_id, p.table_status, f.estimate
from wh.scholarships f
join wh.table_place p on p.table_id = f.table_id
left join wh.period_rate r on r.period = p.period and r.currency = f.currency;

create view wh.twinnings_rows as
select p.period, p.unit, p.unit_now,
       f.local_place, f.partner_country, f.partner_place, f.level, f.signed_on, f.note,
       p.file, p.sheet, f.row_no as "row",
       f.table_id, p.sheet_no, p.table_no, p.submission_id, p.table_status, f.estimate
from wh.twinnings f
join wh.table_place p on p.table_id = f.table_id;

create view wh.outgoing_aid_rows as
select p.period, p.unit, p.unit_now,
       f.partner_country, f.partner_place, f.content, f.kind,
       f.amount, f.currency, round(f.amount * r.vnd_per_unit) as amount_vnd,
       f.delivered_on, f.note,
       p.file, p.sheet, f.row_no as "row",
       f.table_id, p.sheet_no, p.table_no, p.submission_id, p.table_status, f.estimate
from wh.outgoing_aid f
join wh.table_place p on p.table_id = f.table_id
left join wh.period_rate r on r.period = p.period and r.currency = f.currency;

create view wh.indicators_rows as
select p.period, p.unit, p.unit_now,
       f.indicator, f.value, i.unit_of_measure, f.note,
       p.file, p.sheet, f.row_no as "row",
       f.table_id, p.sheet_no, p.table_no, p.submission_id, p.table_status, f.estimate
from wh.indicators f
join wh.table_place p on p.table_id = f.table_id
join wh.indicator i on i.indicator = f.indicator;

create view wh.associations_in_force as
select * from wh.associations_rows r
where table_status = 'loaded' and not exists (select from wh.row_out x where x.table_id = r.table_id and x.row_no = r."row");
create view wh.members_in_force as
select * from wh.members_rows r
where table_status = 'loaded' and not exists (select from wh.row_out x where x.table_id = r.table_id and x.row_no = r."row");
create view wh.ngo_projects_in_force as
select * from wh.ngo_projects_rows r
where table_status = 'loaded' and not exists (select from wh.row_out x where x.table_id = r.table_id and x.row_no = r."row");
create view wh.scholarships_in_force as
select * from wh.scholarships_rows r
where table_status = 'loaded' and not exists (select from wh.row_out x where x.table_id = r.table_id and x.row_no = r."row");
create view wh.twinnings_in_force as
select * from wh.twinnings_rows r
where table_status = 'loaded' and not exists (select from wh.row_out x where x.table_id = r.table_id and x.row_no = r."row");
create view wh.outgoing_aid_in_force as
select * from wh.outgoing_aid_rows r
where table_status = 'loaded' and not exists (select from wh.row_out x where x.table_id = r.table_id and x.row_no = r."row");
create view wh.indicators_in_force as
select * from wh.indicators_rows r
where table_status = 'loaded' and not exists (select from wh.row_out x where x.table_id = r.table_id and x.row_no = r."row");

create view mart.associations as
select period, unit, unit_now,
       association_name, kind, partner_country, founded_on, branch_count, member_count, note,
       file, sheet, "row"
from wh.associations_in_force;

create view mart.members as
select period, unit, unit_now,
       member_no, null::text as full_name, gender, null::date as birth_date, birth_year, association_name, partner_country,
       branch, position, occupation, joined_on, null::text as phone, null::text as email, null::text as citizen_id, note,
       file, sheet, "row"
from wh.members_in_force;

create view mart.ngo_projects as
select period, unit, unit_now,
       project_name, ngo_name, ngo_country, local_partner, sector, location, approval_level, approval_no, approved_on,
       start_on, end_on, committed_amount, committed_currency, committed_vnd, disbursed_amount, disbursed_currency,
       disbursed_vnd, beneficiaries, status, note,
       file, sheet, "row"
from wh.ngo_projects_in_force;

create view mart.scholarships as
select period, unit, unit_now,
       null::text as recipient_name, recipient_country, recipient_locality, institution, level, field_of_study, award_count,
       amount, currency, amount_vnd, start_on, end_on, funding_source, note,
       file, sheet, "row"
from wh.scholarships_in_force;

create view mart.twinnings as
select period, unit, unit_now,
       local_place, partner_country, partner_place, level, signed_on, note,
       file, sheet, "row"
from wh.twinnings_in_force;

create view mart.outgoing_aid as
select period, unit, unit_now,
       partner_country, partner_place, content, kind, amount, currency, amount_vnd, delivered_on, note,
       file, sheet, "row"
from wh.outgoing_aid_in_force;

create view mart.indicators as
select period, unit, unit_now,
       indicator, value, unit_of_measure, note,
       file, sheet, "row"
from wh.indicators_in_force;

-- The figures of every release.
create view mart.figures as
select r.period, r.number as release, f.unit, f.figure, f.by, f.key, f.value, f.unit_of_measure,
       array_to_string(f.flags, ';') as flags
from ops.figure f
join ops.release r on r.release_id = f.release_id;

-- The dataset that a figure is made from.
create function wh.figure_dataset(figure text) returns text
    language sql immutable strict parallel safe
return case split_part(figure, '.', 1)
    when 'projects' then 'ngo-projects'
    when 'outgoing_aid' then 'outgoing-aid'
    when 'indicator' then 'indicators'
    else split_part(figure, '.', 1)
end;

-- Whether a figure adds up over periods; of any other the last period holds.
create function wh.is_flow(figure text) returns boolean
    language sql stable strict parallel safe
return figure in ('projects.disbursed_vnd', 'outgoing_aid.amount_vnd')
    or split_part(figure, '.', 1) = 'scholarships'
    or exists (select from wh.indicator i where i.flow and figure = 'indicator.' || i.indicator);

-- The submissions that a figure of an area came from.
create view mart.figure_source as
select distinct r.period, r.number as release, f.unit, f.figure, s.submission_id as submission, t.unit as from_unit, s.file,
       s.received_at
from ops.figure f
join ops.release r on r.release_id = f.release_id
join ops.release_area a on a.release_id = f.release_id and a.area = f.unit
join ops.release_table rt on rt.release_id = f.release_id
join ops.found_table t on t.table_id = rt.table_id and t.dataset = wh.figure_dataset(f.figure)
    and t.unit = a.unit
join ops.submission s on s.submission_id = t.submission_id
where f.by = '';

-- How much of a figure may be counted twice, in each area: all but the first of the rows that seem to be the same.
create view ops.release_double_count as
with repeated as (
    select d.release_id, a.area, d.table_id, d.row_no,
           row_number() over (
               partition by d.release_id, t.dataset, a.area, d.same
               order by t.unit collate "C", d.table_id, d.row_no) > 1 as again
    from ops.release_double d
    join ops.found_table t on t.table_id = d.table_id
    join ops.release_area a on a.release_id = d.release_id and a.unit = t.unit
),
counted as (
    select x.release_id, x.area, m.figure, m.value, m.unit_of_measure
    from repeated x
    join ops.found_table t on t.table_id = x.table_id
    join wh.ngo_projects p on p.table_id = x.table_id and p.row_no = x.row_no
    left join ops.release_rate c
        on c.release_id = x.release_id and c.period = t.period and c.currency = p.committed_currency
    left join ops.release_rate d
        on d.release_id = x.release_id and d.period = t.period and d.currency = p.disbursed_currency
    cross join lateral (values
        ('projects.count', 1, 'project'),
        ('projects.committed_vnd', round(p.committed_amount * c.vnd_per_unit), 'VND'),
        ('projects.disbursed_vnd', round(p.disbursed_amount * d.vnd_per_unit), 'VND'),
        ('projects.beneficiaries', p.beneficiaries, 'person')) m (figure, value, unit_of_measure)
    where x.again
    union all
    select x.release_id, x.area, 'members.count', 1, 'person'
    from repeated x
    join ops.found_table t on t.table_id = x.table_id and t.dataset = 'members'
    where x.again
)
select release_id, area as unit, figure, sum(value) as value, unit_of_measure
from counted
group by release_id, area, figure, unit_of_measure
having sum(value) > 0;

create view mart.double_count as
select r.period, r.number as release, d.unit, d.figure, d.value, d.unit_of_measure
from ops.release_double_count d
join ops.release r on r.release_id = d.release_id;
