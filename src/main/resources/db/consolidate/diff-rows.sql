-- What such rows contributed to the release in which they count, by the supplement that replaced them in the other.
with replaced as materialized (
    select x.table_id, x.row_no, max(x.by_table) as supplement
    from wh.replaced_row x
    join ops.release_table o on o.release_id = :other and o.table_id = x.by_table
    where x.table_id = any (:tables)
    group by x.table_id, x.row_no
)
select c.table_id, c.figure, c.by, c.key, coalesce(c.item, '') as item, x.supplement, coalesce(sum(c.value), 0) as value
from (
{contributions}
) c
join replaced x on x.table_id = c.table_id and x.row_no = c.row_no
group by c.table_id, c.figure, c.by, c.key, coalesce(c.item, ''), x.supplement
