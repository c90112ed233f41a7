-- What is not in the figures, by unit: tables held or rejected, and in one line the datasets that were expected and are not there.
with line as (
    select unit, 1 as place, line, file, sheet, status, array[dataset] as datasets, rows_read, received_at
    from ops.release_found
    where release_id = :release and status in ('held', 'rejected')
    union all
    select unit, 2, 0, null, null, 'not-received', array_agg(dataset order by dataset), null, null
    from ops.release_coverage
    where release_id = :release and expected and not reporting and status = 'not-received'
    group by unit
)
select l.unit as page, l.file, l.status, array_remove(l.datasets, null) as datasets, l.sheet, l.rows_read, l.received_at
from line l
where l.unit is not null
order by l.unit, l.place, l.line
