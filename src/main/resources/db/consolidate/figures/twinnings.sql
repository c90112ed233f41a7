select 'twinnings.count' as figure, 'twinning' as unit_of_measure, r.table_id, r.row_no, b.by, b.key, 1 as value, null as item,
       false as estimate, null as unconverted_currency, null::numeric as unconverted_amount
from wh.twinnings r
cross join lateral (values
    ('', ''),
    ('partner_country', coalesce(r.partner_country, 'unknown')),
    ('level', coalesce(r.level, 'unknown'))) b (by, key)
where r.table_id = any (:tables)
  and not exists (
      select from ops.release_row_out x
      where x.release_id = :release and x.table_id = r.table_id and x.row_no = r.row_no)
union all
select 'twinnings.count', 'twinning', z.table_id, null, '', '', null, null, false, null, null
from unnest(:tables) z (table_id)
