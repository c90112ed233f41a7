-- An advisory lock of one bigint key is shown as its two halves.
select a.application_name, to_char(a.backend_start at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI:SS')
from pg_locks l
join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory'
  and l.granted
  and l.objsubid = 1
  and l.database = (select oid from pg_database where datname = current_database())
  and (l.classid::bigint << 32) | l.objid::bigint = hashtextextended('tonghop run', 0)
