with figure (figure, unit_of_measure) as (
    values ('projects.count', 'project'), ('projects.ngos', 'ngo'), ('projects.committed_vnd', 'VND'),
           ('projects.disbursed_vnd', 'VND'), ('projects.beneficiaries', 'person')
),
project as (
    select r.*, round(r.committed_amount * c.vnd_per_unit) as committed_vnd,
           round(r.disbursed_amount * d.vnd_per_unit) as disbursed_vnd
    from wh.ngo_projects r
    join ops.found_table t on t.table_id = r.table_id
    left join ops.release_rate c on c.release_id = :release and c.period = t.period and c.currency = r.committed_currency
    left join ops.release_rate d on d.release_id = :release and d.period = t.period and d.currency = r.disbursed_currency
    where r.table_id = any (:tables)
      and not exists (
          select from ops.release_row_out x
          where x.release_id = :release and x.table_id = r.table_id and x.row_no = r.row_no)
)
select m.figure, f.unit_of_measure, r.table_id, r.row_no, b.by, b.key, m.value, m.item, m.estimate,
       m.unconverted_currency, m.unconverted_amount
from project r
cross join lateral (values
    ('', ''),
    ('sector', coalesce(r.sector, 'unknown')),
    ('ngo_country', coalesce(r.ngo_country, 'unknown')),
    ('approval_level', coalesce(r.approval_level, 'unknown'))) b (by, key)
cross join lateral (values
    ('projects.count', 1, null, false, null, null),
    ('projects.ngos', null, wh.name_key(r.ngo_name), false, null, null),
    ('projects.committed_vnd', r.committed_vnd, null, r.estimate and r.committed_amount is not null,
        case when r.committed_vnd is null then r.committed_currency end,
        case when r.committed_vnd is null then r.committed_amount end),
    ('projects.disbursed_vnd', r.disbursed_vnd, null, r.estimate and r.disbursed_amount is not null,
        case when r.disbursed_vnd is null then r.disbursed_currency end,
        case when r.disbursed_vnd is null then r.disbursed_amount end),
    ('projects.beneficiaries', r.beneficiaries, null, r.estimate and r.beneficiaries is not null,
        null, null)
    ) m (figure, value, item, estimate, unconverted_currency, unconverted_amount)
join figure f on f.figure = m.figure
union all
select f.figure, f.unit_of_measure, z.table_id, null, '', '', null, null, false, null, null
from figure f
cross join unnest(:tables) z (table_id)
