-- A decision is later than all that was received and decided before it, whatever the clock says.
insert into ops.decision (submission_id, table_no, kind, replaces, unit, period, dataset, header, field, answer, made_by, reason, made_at)
select s.submission_id, :table, :kind, :replaces,
       case when cast(:kind as text) in ('column', 'unit-of', 'code') then s.unit else cast(:unit as text) end, :period, :dataset, :header, :field, :answer,
       :by, :reason,
       greatest(cast(:now as timestamptz),
                (select max(received_at) from ops.submission) + interval '1 microsecond',
                (select max(made_at) from ops.decision) + interval '1 microsecond')
from ops.submission s
where s.submission_id = :submission
returning decision_id
