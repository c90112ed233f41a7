-- How many rows of one table have a name that stands in another.
select count(*)::integer
from wh.{table} f
where f.table_id = :table
  and wh.name_key(f.{name}) in (select wh.name_key(o.{name}) from wh.{table} o where o.table_id = :other and o.{name} is not null)
