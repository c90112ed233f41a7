select c.period, c.expected, c.reported, c.completeness, c.in_time, c.timeliness, c.nil, c.partly_loaded, c.held, c.superseded
from mart.completeness c
where case
    when cast(:period as text) is not null then c.period = :period
    else exists (select from ops.submission s where s.period = c.period)
        or exists (select from ops.period_setting s where s.period = c.period)
end
order by c.period collate "C"
