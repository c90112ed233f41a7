-- Datasets of which single rows count in the one release and, by a supplement, not in the other, though their table is in both.
select t.dataset, array_agg(distinct x.table_id) as tables
from wh.replaced_row x
join ops.found_table t on t.table_id = x.table_id
join ops.release_table one on one.release_id = :release and one.table_id = x.table_id
join ops.release_table two on two.release_id = :other and two.table_id = x.table_id
join ops.release_table by_other on by_other.release_id = :other and by_other.table_id = x.by_table
where not exists (
    select from ops.release_row_out o
    where o.release_id = :release and o.table_id = x.table_id and o.row_no = x.row_no)
group by t.dataset
