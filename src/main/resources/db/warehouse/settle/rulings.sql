select d.decision_id, d.submission_id, t.table_id, d.kind,
       d.replaces, d.made_at
from ops.decision d
join ops.submission s on s.submission_id = d.submission_id
left join ops.found_table t on t.submission_id = s.submission_id and t.reading = s.reading and t.table_no = d.table_no
where s.unit = :unit and s.period = :period and d.undone_at is null and d.kind in ('revision', 'part')
order by d.made_at, d.decision_id
