insert into ops.figure_part
    (release_id, table_id, figure, by, key, item, value, unit_of_measure, estimate, missing_rate, valued)
select :release, c.table_id, c.figure, c.by, c.key, coalesce(c.item, ''), coalesce(sum(c.value), 0), c.unit_of_measure,
       bool_or(c.estimate), bool_or(c.unconverted_amount is not null), bool_or(c.value is not null)
from (
{contributions}
) c
join ops.release_table t on t.release_id = :release and t.table_id = c.table_id
group by c.table_id, c.figure, c.by, c.key, coalesce(c.item, ''), c.unit_of_measure
having bool_and(t.stocks) or wh.is_flow(c.figure)
