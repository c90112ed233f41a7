select exists (select from ops.closing c where c.period = :period and c.reopened_at is null) as closed,
       exists (select from ops.release r where r.period = :period) as released
