-- The tables of a dataset that a release was made from; those of one area of it, where one is asked for.
select t.table_id
from ops.release_table rt
join ops.found_table t on t.table_id = rt.table_id
where rt.release_id = :release and t.dataset = :dataset
  and (cast(:area as text) is null
       or t.unit in (select a.unit from ops.release_area a where a.release_id = :release and a.area = :area))
