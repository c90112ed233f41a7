-- This period and at most five before it that were released, the oldest first.
select period as key
from (
    select distinct r.period, r.starts_on
    from ops.release t
    join ops.release r on r.kind = t.kind and r.rule = t.rule and r.ends_on <= t.ends_on and r.made_at <= t.made_at
    where t.release_id = :release
    order by r.starts_on desc
    limit 6) p
order by starts_on
