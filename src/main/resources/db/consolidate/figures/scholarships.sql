with figure (figure, unit_of_measure) as (
    values ('scholarships.awards', 'award'), ('scholarships.amount_vnd', 'VND')
),
scholarship as (
    select r.*, round(r.amount * c.vnd_per_unit) as amount_vnd, case when m.field is null then coalesce(r.award_count, 1) end as awards
    from wh.scholarships r
    join ops.found_table t on t.table_id = r.table_id
    left join ops.release_rate c on c.release_id = :release and c.period = t.period and c.currency = r.currency
    left join wh.measure_above m on m.table_id = r.table_id and m.row_no = r.row_no and m.field = 'award_count'
    where r.table_id = any (:tables)
      and not exists (
          select from ops.release_row_out x
          where x.release_id = :release and x.table_id = r.table_id and x.row_no = r.row_no)
)
select m.figure, f.unit_of_measure, r.table_id, r.row_no, b.by, b.key, m.value, null as item, m.estimate,
       m.unconverted_currency, m.unconverted_amount
from scholarship r
cross join lateral (values
    ('', ''),
    ('recipient_country', coalesce(r.recipient_country, 'unknown')),
    ('recipient_locality', coalesce(r.recipient_locality, 'unknown')),
    ('level', coalesce(r.level, 'unknown'))) b (by, key)
cross join lateral (values
    ('scholarships.awards', r.awards, r.estimate and r.award_count is not null, null, null),
    ('scholarships.amount_vnd', r.amount_vnd, r.estimate, case when r.amount_vnd is null then r.currency end,
        case when r.amount_vnd is null then r.amount end)) m (figure, value, estimate, unconverted_currency, unconverted_amount)
join figure f on f.figure = m.figure
union all
select f.figure, f.unit_of_measure, z.table_id, null, '', '', null, null, false, null, null
from figure f
cross join unnest(:tables) z (table_id)
