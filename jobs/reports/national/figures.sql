-- Figures line by line. :areas = VN, unit or cluster gives a line an area where :by is empty; with :by, the country's figures
-- have a line a key. :order is the figure that orders the keys, the largest first. :silent adds lines without figures: of all units
-- that have none, of those that were expected to send what the columns show, or none.
with given as (
    select case when :by = '' then f.unit else f.key end as line, f.unit as area, f.figure as total, f.value, f.flags,
           f.figure || case when f.by = :by then '' else '[' || f.by || '=' || f.key || ']' end as figure,
           n.place
    from ops.figure f
    left join ops.release_name n on n.release_id = f.release_id and n.list = 'unit' and n.code = f.unit
    where f.release_id = :release and (:by = '' or f.by = :by)
      and :areas = case when f.unit = 'VN' then 'VN' when n.code is not null then 'unit' else 'cluster' end
),
-- How many units of a cluster, or of all, have reported anything.
heard as (
    select a.area, count(distinct c.territory) filter (where c.reporting) || '/' || count(distinct c.territory) as reporting
    from ops.release_area a
    join ops.release_coverage c on c.release_id = a.release_id and c.unit = a.unit
    where a.release_id = :release and :areas <> 'unit' and :by = ''
    group by a.area
),
silent as (
    select c.unit, n.place
    from ops.release_coverage c
    left join ops.release_name n on n.release_id = c.release_id and n.list = 'unit' and n.code = c.unit
    where c.release_id = :release and :areas = 'unit' and (:silent = 'all' or (:silent = 'expected' and c.expected))
      and c.dataset in (select wh.figure_dataset(x.field) from unnest(cast(:fields as text[])) x (field))
      and not exists (select from given g where g.line = c.unit and g.figure = any(:fields))
    group by c.unit, n.place
),
-- A breakdown has no rows of nought: a key without one of the figures that are broken down so has none of it.
line as (
    select * from given
    union all
    select k.line, k.area, f.total, 0, '{}', f.figure, null
    from (select distinct line, area from given where :by <> '' and figure = any(:fields)) k
    cross join (select distinct total, figure from given where :by <> '' and figure = total and figure = any(:fields)) f
    where not exists (select from given g where g.line = k.line and g.figure = f.figure)
    union all
    select unit, unit, '', null, '{}', '', place from silent
)
select l.line, l.line as item, case when :areas = 'unit' then 'page:' || l.line end as item_link, l.line as unit, h.reporting, l.figure, l.value, l.flags,
       (select array_agg(u.figure || ' ' || trim_scale(u.amount)::text || ' ' || u.currency order by u.figure, u.currency)
        from ops.unconverted u
        where u.release_id = :release and u.unit = l.area and u.by = :by and u.key = case when :by = '' then '' else l.line end
          and u.figure = any(:fields)) as unconverted,
       case
           when :areas = 'unit' then 'source:' || l.area || ':' || l.total
           when :by = '' then 'table:theo_don_vi'
           else 'table:' || case wh.figure_dataset(l.total)
               when 'associations' then 'danh_muc_hoi'
               when 'ngo-projects' then 'danh_muc_du_an'
               when 'scholarships' then 'danh_muc_hoc_bong'
               when 'twinnings' then 'danh_muc_ket_nghia'
               when 'outgoing-aid' then 'danh_muc_vien_tro'
               else 'nguon' end
       end as link
from line l
left join heard h on h.area = l.area
where l.figure = any(:fields) or l.figure = ''
order by (l.line = 'unknown'),
         case when :by <> '' then max(l.value) filter (where l.figure = :order) over (partition by l.line) end desc nulls last,
         l.place, l.line, l.figure
