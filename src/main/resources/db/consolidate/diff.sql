with release as (
    select min(made_at) filter (where release_id = :a) as a_made_at, min(made_at) filter (where release_id = :b) as b_made_at
    from ops.release
    where release_id in (:a, :b)
),
decided as (
    select distinct d.submission_id
    from ops.decision d
    join release r on d.made_at > r.a_made_at and d.made_at <= r.b_made_at
        or d.undone_at > r.a_made_at and d.undone_at <= r.b_made_at
),
-- The tables that one of the two was made from alone.
changed as (
    select rt.table_id, rt.release_id = :b as added, t.submission_id, t.unit, t.period, t.dataset, t.replaced_by,
           wh.unit_on(t.unit, r.ends_on) as territory,
           exists (select from decided d where d.submission_id = t.submission_id) as decided
    from ops.release_table rt
    join ops.release r on r.release_id = rt.release_id
    join ops.found_table t on t.table_id = rt.table_id
    where rt.release_id in (:a, :b)
      and not exists (
          select from ops.release_table o
          where o.release_id in (:a, :b) and o.release_id <> rt.release_id and o.table_id = rt.table_id)
),
gone as (
    select unit, period, dataset, bool_and(decided) as decided from changed where not added group by unit, period, dataset
),
came as (
    select c.table_id, c.submission_id, c.unit, c.dataset,
           case
               when c.decided or g.decided then 'decision'
               when g.unit is not null
                   or exists (select from wh.replaced_row x
                              join ops.release_table o on o.table_id = x.table_id and o.release_id = :a
                              where x.by_table = c.table_id) then 'revision'
               else 'late-arrival'
           end as cause
    from changed c
    left join gone g on g.unit = c.unit and g.period = c.period and g.dataset = c.dataset
    where c.added
),
-- Why a table counts in one alone. What went gives way to what replaced it, or else to what came in its place.
reason as (
    select table_id, cause, submission_id from came
    union all
    select c.table_id,
           case when c.decided or d.submission_id is not null then 'decision' else coalesce(r.cause, 'revision') end,
           case when c.decided then c.submission_id else coalesce(d.submission_id, r.submission_id, c.replaced_by, c.submission_id) end
    from changed c
    left join decided d on d.submission_id = c.replaced_by
    left join lateral (
        select n.cause, n.submission_id
        from came n
        where n.unit = c.unit and n.dataset = c.dataset
        order by n.submission_id is distinct from c.replaced_by, n.submission_id desc
        limit 1) r on true
    where not c.added
),
-- Tables of both whose stocks count in one alone: another half of the year, of the same territory, came after it, or went.
half as (
    select a.table_id, r.cause, r.submission_id
    from ops.release_table a
    join ops.release_table b on b.release_id = :b and b.table_id = a.table_id and b.stocks <> a.stocks
    join ops.found_table t on t.table_id = a.table_id
    join ops.release m on m.release_id = a.release_id
    cross join lateral (
        select r.cause, r.submission_id
        from changed c
        join reason r on r.table_id = c.table_id
        where c.territory = wh.unit_on(t.unit, m.ends_on) and c.dataset = t.dataset and c.added = a.stocks
        order by r.submission_id desc
        limit 1) r
    where a.release_id = :a
),
-- Tables of both of which single rows count in one alone, by the supplement that replaced them: valued by that one.
row_change as materialized (
    select x.table_id, x.figure, x.by, x.key, x.item, x.change, coalesce(r.cause, 'revision') as cause, c.submission_id
    from unnest(cast(:tables as bigint[]), cast(:figures as text[]), cast(:bys as text[]), cast(:keys as text[]),
                cast(:items as text[]), cast(:supplements as bigint[]), cast(:changes as numeric[]))
        x (table_id, figure, by, key, item, supplement, change)
    join changed c on c.table_id = x.supplement
    left join reason r on r.table_id = x.supplement
),
other_rate as (
    select exists (
        select from ops.release_input i
        where i.release_id in (:a, :b) and i.kind = 'rate'
          and not exists (
              select from ops.release_input o
              where o.release_id in (:a, :b) and o.release_id <> i.release_id and o.kind = 'rate' and o.line = i.line)) as yes
),
part as (
    select a.area, p.figure, p.by, p.key, p.item, p.table_id, p.release_id = :b as after, t.unit, p.value
    from ops.figure_part p
    join ops.found_table t on t.table_id = p.table_id
    join ops.release_area a on a.release_id = p.release_id and a.unit = t.unit
    where p.release_id in (:a, :b)
),
-- An item counts once in an area, whatever the number of its tables: where it came or went, one table that came or went stands for it.
delta as materialized (
    select area, figure, by, key, '' as item, table_id,
           coalesce(sum(value) filter (where after), 0) - coalesce(sum(value) filter (where not after), 0) as change,
           bool_and(after) or not bool_or(after) as in_one
    from part
    where item = ''
    group by area, figure, by, key, table_id
    union all
    select p.area, p.figure, p.by, p.key, p.item,
           (array_agg(p.table_id order by r.table_id is null, p.table_id))[1],
           case when bool_or(p.after) then 1 else -1 end, true
    from part p
    left join reason r on r.table_id = p.table_id
    where p.item <> ''
    group by p.area, p.figure, p.by, p.key, p.item
    having bool_and(p.after) or not bool_or(p.after)
),
-- Where the unit belongs to the area in one of the two alone, its rows are not asked what became of them.
placed as materialized (
    select d.*, coalesce(n.areas, 0) = 2 as in_both
    from delta d
    join ops.found_table t on t.table_id = d.table_id
    left join (
        select area, unit, count(*) as areas
        from ops.release_area
        where release_id in (:a, :b)
        group by area, unit) n on n.area = d.area and n.unit = t.unit
),
by_rows as materialized (
    select d.area, d.figure, d.by, d.key, d.item, d.table_id, w.cause, w.submission_id as submission,
           case when d.item = '' then w.change else d.change end as change
    from placed d
    join row_change w
        on w.table_id = d.table_id and w.figure = d.figure and w.by = d.by and w.key = d.key and w.item = d.item
    where d.in_both
),
caused as (
    select area, figure, by, key, change, cause, submission from by_rows
    union all
    select d.area, d.figure, d.by, d.key, d.change - coalesce(w.change, 0),
           coalesce(r.cause, h.cause, case
               when not d.in_both then 'boundary'
               when o.yes and d.figure like '%\_vnd' then 'rate'
               else 'definition'
           end),
           coalesce(r.submission_id, h.submission_id)
    from placed d
    cross join other_rate o
    left join reason r on r.table_id = d.table_id
    left join half h on h.table_id = d.table_id and d.in_one
    left join (
        select area, figure, by, key, item, table_id, sum(change) as change
        from by_rows
        group by area, figure, by, key, item, table_id) w
        on w.area = d.area and w.figure = d.figure and w.by = d.by and w.key = d.key and w.item = d.item
            and w.table_id = d.table_id
),
figure as (
    select unit, figure, by, key, max(value) filter (where release_id = :a) as before,
           max(value) filter (where release_id = :b) as after
    from ops.figure
    where release_id in (:a, :b)
    group by unit, figure, by, key
)
select c.figure, c.area as unit, c.by, c.key,
       case when c.by <> '' then coalesce(f.before, 0) else f.before end as before,
       case when c.by <> '' then coalesce(f.after, 0) else f.after end as after,
       sum(c.change) as change, c.cause, c.submission
from caused c
left join figure f on f.unit = c.area and f.figure = c.figure and f.by = c.by and f.key = c.key
where coalesce(f.before, 0) <> coalesce(f.after, 0)
group by c.figure, c.area, c.by, c.key, f.before, f.after, c.cause, c.submission
having sum(c.change) <> 0
order by c.figure collate "C", c.area <> 'VN', c.area collate "C", c.by collate "C", c.key collate "C", c.submission, c.cause
