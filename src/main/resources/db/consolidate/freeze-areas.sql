-- Every unit that existed or reported: for itself, for the country, and for the cluster in which its territory was at the
-- period's end, whether or not the unit itself was there still.
with member as (
    select unit from ops.release_coverage where release_id = :release
    union
    select t.unit from ops.release_table rt join ops.found_table t on t.table_id = rt.table_id where rt.release_id = :release
)
insert into ops.release_area (release_id, area, unit)
select :release, unit, unit from member
union
select :release, 'VN', unit from member
union
select :release, c.cluster, m.unit
from member m
join wh.period p on p.period = :period
join wh.cluster c
    on c.unit_id = wh.unit_on(m.unit, p.ends_on) and p.ends_on between c.valid_from and coalesce(c.valid_to, 'infinity')
