-- What the rows of a dataset could not contribute to its figures for want of a rate.
insert into ops.unconverted_part (release_id, table_id, figure, by, key, currency, amount, rows)
select :release, c.table_id, c.figure, c.by, c.key, c.unconverted_currency, sum(c.unconverted_amount), count(*)
from (
{contributions}
) c
join ops.release_table t on t.release_id = :release and t.table_id = c.table_id
where c.unconverted_amount is not null
group by c.table_id, c.figure, c.by, c.key, c.unconverted_currency
having bool_and(t.stocks) or wh.is_flow(c.figure)
