-- Periods with anything in force, or with a release.
select distinct s.period
from ops.submission s
join ops.found_table t on t.submission_id = s.submission_id
where t.status = 'loaded' and s.period is not null
union
select period from ops.release
order by 1
