with figure (figure, unit_of_measure) as (
    values ('associations.count', 'association'), ('associations.members', 'person')
)
select m.figure, f.unit_of_measure, r.table_id, r.row_no, b.by, b.key, m.value, null as item, m.estimate,
       null as unconverted_currency, null::numeric as unconverted_amount
from wh.associations r
cross join lateral (values
    ('', ''),
    ('partner_country', coalesce(r.partner_country, 'unknown')),
    ('kind', coalesce(r.kind, 'unknown'))) b (by, key)
cross join lateral (values
    ('associations.count', 1, false),
    ('associations.members', r.member_count, r.estimate)) m (figure, value, estimate)
join figure f on f.figure = m.figure
where r.table_id = any (:tables)
  and not exists (
      select from ops.release_row_out x
      where x.release_id = :release and x.table_id = r.table_id and x.row_no = r.row_no)
union all
select f.figure, f.unit_of_measure, z.table_id, null, '', '', null, null, false, null, null
from figure f
cross join unnest(:tables) z (table_id)
