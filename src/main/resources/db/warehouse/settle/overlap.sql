-- A key stands once in a table that is settled: no row is counted twice.
select count(*)::integer
from wh.{table} f
left join (select key_1 from wh.{table} where table_id = :other) a on a.key_1 = f.key_1
left join (select key_2 from wh.{table} where table_id = :other) b on b.key_2 = f.key_2
where f.table_id = :table and (a.key_1 is not null or b.key_2 is not null)
