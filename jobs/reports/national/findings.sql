-- What was remarked on everything received for the period by the time of the release, the gravest first.
select f.severity, f.code, s.unit, f.dataset, s.file, f.sheet, f.row_no, f.column_no, f.value, f.details
from ops.finding f
join ops.submission s on s.submission_id = f.submission_id
join ops.release r on r.period = s.period and s.received_at <= r.made_at
left join wh.unit u on u.unit_id = s.unit
where r.release_id = :release
order by array_position(array['error', 'warning', 'info'], f.severity), f.code, u.name_vi collate "vi-x-icu", s.unit, s.file,
         f.sheet, f.row_no nulls first, f.column_no nulls first, f.finding_id
