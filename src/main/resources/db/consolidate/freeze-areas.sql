-- Every unit that reported or was expected to: for itself, for its clusters at the period's end, and for the country.
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
join wh.cluster c on c.unit_id = m.unit
join wh.period p on p.ends_on between c.valid_from and coalesce(c.valid_to, 'infinity')
where p.period = :period
