-- Names of codes, list by list, as they stood at the end of the period.
select case when list in ('unit', 'cluster') then 'area' else list end as list, code,
       case :lang when 'vi' then name_vi else name_en end as name
from ops.release_name
where release_id = :release
