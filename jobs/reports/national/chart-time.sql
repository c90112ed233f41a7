-- Figures of the country over the periods up to this one; with each period how many units report them, of how many there are. Nothing where
-- nothing is known.
with released as (
    select distinct on (r.period) r.*
    from ops.release t
    join ops.release r on r.kind = t.kind and r.rule = t.rule and r.ends_on <= t.ends_on and r.made_at <= t.made_at
    where t.release_id = :release
    order by r.period, r.number desc
)
select r.period || ' ' || max(coalesce(c.units_reporting, 0)) || '/' || r.units as period,
       max(f.value) filter (where f.figure = :figure) as value, max(f.value) filter (where f.figure = :beside) as beside
from released r
join ops.figure f on f.release_id = r.release_id and f.unit = 'VN' and f.by = '' and f.figure in (:figure, :beside)
left join ops.release_reporting c on c.release_id = r.release_id and c.area = 'VN' and c.dataset = wh.figure_dataset(f.figure)
group by r.release_id, r.period, r.units, r.starts_on
order by r.starts_on
