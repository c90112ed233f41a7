insert into ops.release_name (release_id, list, code, name_vi, name_en, place)
select r.release_id, n.list, n.code, n.name_vi, n.name_en,
       row_number() over (partition by n.list order by n.name_vi collate "vi-x-icu", n.code collate "C")
from ops.release r
join ops.period_name n on n.period = r.period
where r.release_id = :release
