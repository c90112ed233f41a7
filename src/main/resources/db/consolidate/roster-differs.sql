-- Where a unit sent both a roster and a table of associations: associations whose numbers of members differ.
-- The finding is the roster's; an association that the roster does not name is none of its business.
with roster as (
    select t.unit, wh.name_key(t.association_name) as key, min(t.association_name) as name, sum(t.rows) as members,
           min(t.table_id) as table_id
    from (
        select p.unit, m.association_name, min(m.table_id) as table_id, sum(m.rows) as rows
        from (
            select table_id, association_name, count(*) as rows
            from wh.members m
            where table_id = any (array(
                select table_id from wh.table_place where period = :period and table_status = 'loaded'))
              and not exists (select from wh.row_out x where x.table_id = m.table_id and x.row_no = m.row_no)
            group by table_id, association_name
        ) m
        join wh.table_place p on p.table_id = m.table_id
        group by p.unit, m.association_name
    ) t
    group by 1, 2
),
stated as (
    select unit, wh.name_key(association_name) as key, sum(member_count) as members
    from wh.associations_in_force
    where period = :period
    group by 1, 2
),
differing as (
    select r.table_id, r.name, array[trim_scale(r.members)::text, trim_scale(s.members)::text] as details
    from roster r
    join stated s on s.unit = r.unit and s.key = r.key
    where r.members <> s.members
),
gone as (
    delete from ops.finding f
    using ops.found_table t, ops.submission s
    where f.code = :code and t.table_id = f.table_id and s.submission_id = t.submission_id and s.period = :period
      and not exists (
          select from differing d where d.table_id = f.table_id and d.name = f.value and d.details = f.details)
)
insert into ops.finding (submission_id, table_id, dataset, sheet, field, severity, code, value, details)
select t.submission_id, t.table_id, t.dataset, t.sheet, 'association_name', 'warning', :code, d.name, d.details
from differing d
join ops.found_table t on t.table_id = d.table_id
where not exists (
    select from ops.finding f
    where f.code = :code and f.table_id = d.table_id and f.value = d.name and f.details = d.details)
order by t.table_id, d.name collate "C"
