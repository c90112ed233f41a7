-- What was expected or received, for the period asked for or, without one, for every period that something came or was set for.
-- What belongs to no period or no unit as yet stands with them empty.
select c.period, c.unit, c.dataset, c.status, c.rows, c.submissions, c.received_at, c.due_on,
       case
           when c.due_on is null then null
           else greatest(0, (coalesce(c.received_at, :now) at time zone 'Asia/Ho_Chi_Minh')::date - c.due_on)
       end as days_late
from ops.coverage c
where case
    when cast(:period as text) is not null then c.period = :period
    else c.period = '' or exists (select from ops.submission s where s.period = c.period)
        or exists (select from ops.period_setting s where s.period = c.period)
end
order by c.period collate "C", c.unit collate "C", c.dataset collate "C"
