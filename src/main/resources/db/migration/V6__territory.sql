-- The unit whose territory another's was in on a day: itself, or where the chain of successors had led by then.
create function wh.unit_on(unit text, day date) returns text
language sql stable
as $$
    with recursive chain as (
        select $1 as unit, 0 as steps
        union all
        select v.successor_unit_id, c.steps + 1
        from chain c
        join wh.unit_version v on v.unit_id = c.unit
        where v.successor_unit_id is not null and v.valid_to < $2 and c.steps < 20
    )
    select c.unit from chain c order by c.steps desc limit 1
$$;
comment on function wh.unit_on is 'the unit whose territory another''s was in on a day';

-- All that a release of a period is made from: tables in force (of a year those of its halves too), whether it is closed, the
-- period's days, rates, clusters, senders, the units' chains and the mergers before its end, the indicators and the names. Rows of a table never change once it is
-- in force.
create or replace view ops.period_input as
select s.period, 'table' as kind, t.table_id::text as line
from ops.found_table t
join ops.submission s on s.submission_id = t.submission_id
where t.status = 'loaded'
union all
select h.year, 'half', t.table_id::text
from ops.found_table t
join ops.submission s on s.submission_id = t.submission_id
join wh.year_half h on h.half = s.period
where t.status = 'loaded'
union all
select period, 'closed', '' from ops.closing where reopened_at is null
union all
select period, 'period', concat_ws(' ', rule, starts_on, ends_on) from wh.period
union all
select period, 'rate', concat_ws(' ', currency, trim_scale(vnd_per_unit)) from wh.period_rate
union all
select h.year, 'rate', concat_ws(' ', r.period, r.currency, trim_scale(r.vnd_per_unit))
from wh.period_rate r
join wh.year_half h on h.half = r.period
union all
select p.period, 'cluster', concat_ws(' ', c.cluster, c.unit_id)
from wh.cluster c
join wh.period p on p.ends_on between c.valid_from and coalesce(c.valid_to, 'infinity')
union all
select period, 'sender', concat_ws(' ', unit, dataset) from ops.coverage where expected
union all
select p.period, 'unit', concat_ws(' ', u.unit_id, u.unit_now) from wh.unit u cross join wh.period p
union all
select p.period, 'unit', concat_ws(' ', v.unit_id, v.valid_to, v.successor_unit_id)
from wh.unit_version v
join wh.period p on v.valid_to < p.ends_on
where v.successor_unit_id is not null
union all
select p.period, 'indicator', concat_ws(' ', i.indicator, i.unit_of_measure, i.flow) from wh.indicator i cross join wh.period p
union all
select period, 'names', concat_ws(' ', list, md5(string_agg(concat_ws(' ', code, name_vi, name_en), E'\n' order by code collate "C")))
from ops.period_name
group by period, list;

-- The tables of a release in the order in which their rows are listed, and whether their stocks count.
create or replace view ops.release_table_place as
select rt.release_id, rt.table_id,
       row_number() over (
           partition by rt.release_id
           order by n.place, t.unit, t.file, t.sheet_no, t.table_id) as place,
       rt.stocks
from ops.release_table rt
join wh.table_place t on t.table_id = rt.table_id
left join ops.release_name n on n.release_id = rt.release_id and n.list = 'unit' and n.code = t.unit;

-- The submissions that a figure of an area came from; those of an earlier half have no part in a year's stocks.
create or replace view mart.figure_source as
select distinct r.period, r.number as release, f.unit, f.figure, s.submission_id as submission, t.unit as from_unit, s.file,
       s.received_at
from ops.figure f
join ops.release r on r.release_id = f.release_id
join ops.release_area a on a.release_id = f.release_id and a.area = f.unit
join ops.release_table rt on rt.release_id = f.release_id
join ops.found_table t on t.table_id = rt.table_id and t.dataset = wh.figure_dataset(f.figure)
    and t.unit = a.unit
join ops.submission s on s.submission_id = t.submission_id
where f.by = '' and (rt.stocks or wh.is_flow(f.figure));
