with aid as (
    select r.*, round(r.amount * c.vnd_per_unit) as amount_vnd
    from wh.outgoing_aid r
    join ops.found_table t on t.table_id = r.table_id
    left join ops.release_rate c on c.release_id = :release and c.period = t.period and c.currency = r.currency
    where r.table_id = any (:tables)
      and not exists (
          select from ops.release_row_out x
          where x.release_id = :release and x.table_id = r.table_id and x.row_no = r.row_no)
)
select 'outgoing_aid.amount_vnd' as figure, 'VND' as unit_of_measure, r.table_id, r.row_no, b.by, b.key, r.amount_vnd as value,
       null as item, r.estimate, case when r.amount_vnd is null then r.currency end as unconverted_currency,
       case when r.amount_vnd is null then r.amount end as unconverted_amount
from aid r
cross join lateral (values
    ('', ''),
    ('partner_country', coalesce(r.partner_country, 'unknown'))) b (by, key)
union all
select 'outgoing_aid.amount_vnd', 'VND', z.table_id, null, '', '', null, null, false, null, null
from unnest(:tables) z (table_id)
