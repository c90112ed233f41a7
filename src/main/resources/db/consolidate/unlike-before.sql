-- Totals of a unit that are far from all that it reported for earlier periods of the same kind: a slip of unit of measure, a nought too
-- many, a table of which half is missing. Told on the table that gives most of the total.
--
-- How the bounds were set. The slips looked for are of a thousand (nghìn, triệu, tỷ) or a hundred. What grows by itself stays below:
-- aid to Bình Định grew 2.7 times in a year (2021), the largest that the published figures have. So a total is told where it is ten
-- times the largest of the unit's earlier ones, or a tenth of the smallest; members and associations, which are stocks and move slowly,
-- from five times on. Small numbers jump without a slip: below the floor nothing is told. Nought is a report, too, and is not told;
-- nor is a unit whose territory changed since. At most four earlier periods count, within five years.
with measure (figure, name, field, times, floor) as (
    values ('associations.count', 'Số hội', '', 5, 10),
           ('associations.members', 'Số hội viên', 'member_count', 5, 100),
           ('members.count', 'Số hội viên theo danh sách', '', 5, 100),
           ('projects.count', 'Số dự án', '', 10, 20),
           ('projects.committed_vnd', 'Giá trị cam kết (đồng)', 'committed_amount', 10, 1000000000),
           ('projects.disbursed_vnd', 'Giá trị giải ngân (đồng)', 'disbursed_amount', 10, 1000000000),
           ('projects.beneficiaries', 'Số người hưởng lợi', 'beneficiaries', 10, 5000),
           ('scholarships.awards', 'Số suất học bổng', '', 10, 50),
           ('scholarships.amount_vnd', 'Kinh phí học bổng (đồng)', 'amount', 10, 1000000000),
           ('twinnings.count', 'Số cặp kết nghĩa', '', 10, 20),
           ('outgoing_aid.amount_vnd', 'Viện trợ cho đối tác (đồng)', 'amount', 10, 1000000000)
    union all
    select 'indicator.' || indicator, name_vi, 'value', 10, 100 from wh.indicator
),
this as (
    select * from ops.release where release_id = :release
),
earlier as (
    select distinct on (r.period) r.release_id, r.period, r.ends_on
    from this t
    join ops.release r on r.kind = t.kind and r.rule = t.rule and r.ends_on < t.starts_on and r.ends_on > t.ends_on - interval '5 years'
    order by r.period, r.number desc
),
history as (
    select f.unit, f.figure, e.period, e.ends_on, f.value,
           row_number() over (partition by f.unit, f.figure order by e.ends_on desc) as age
    from earlier e
    join ops.figure f on f.release_id = e.release_id and f.by = '' and f.value > 0
    join wh.unit u on u.unit_id = f.unit
),
apart as (
    select f.unit, f.figure, f.value, m.name, m.field, h.value as before, h.period
    from this t
    join ops.figure f on f.release_id = t.release_id and f.by = '' and f.value > 0
    join measure m on m.figure = f.figure
    cross join lateral (
        select min(x.value) as least, max(x.value) as most, min(x.ends_on) as since
        from history x
        where x.unit = f.unit and x.figure = f.figure and x.age <= 4) b
    -- The nearest of them stands beside it.
    cross join lateral (
        select x.value, x.period
        from history x
        where x.unit = f.unit and x.figure = f.figure and x.age <= 4
          and x.value = case when f.value > b.most then b.most else b.least end
        order by x.age
        limit 1) h
    where (f.value >= m.times * b.most or f.value * m.times <= b.least)
      and greatest(f.value, b.most) >= m.floor
      and not exists (
          select from wh.unit_version v
          where (v.unit_id = f.unit or v.successor_unit_id = f.unit) and v.successor_unit_id is not null
            and v.valid_to >= b.since and v.valid_to < t.ends_on)
),
told as (
    select distinct on (a.unit, a.figure) p.table_id, a.field,
           -- Spaces between thousands read alike in both languages.
           array[a.name, trim_scale(a.value)::text, trim_scale(a.before)::text, a.period] as details
    from apart a
    join ops.figure_part p on p.release_id = :release and p.figure = a.figure and p.by = ''
    join ops.found_table t on t.table_id = p.table_id and t.unit = a.unit and t.period = :period
    order by a.unit, a.figure, p.value desc, p.table_id
),
gone as (
    delete from ops.finding f
    using ops.found_table t
    where f.code = :code and t.table_id = f.table_id and t.period = :period
      and not exists (select from told d where d.table_id = f.table_id and d.field = f.field and d.details = f.details)
)
insert into ops.finding (submission_id, table_id, dataset, sheet, field, severity, code, details)
select t.submission_id, t.table_id, t.dataset, t.sheet, d.field, 'warning', :code, d.details
from told d
join ops.found_table t on t.table_id = d.table_id
where not exists (
    select from ops.finding f
    where f.code = :code and f.table_id = d.table_id and f.field = d.field and f.details = d.details)
order by t.table_id, d.details
