-- Every twinning the release was made from.
with unit_name as (
    select distinct on (v.unit_id) v.unit_id, v.name_vi
    from wh.unit_version v
    join wh.period p on p.period = :period and v.valid_from <= p.ends_on
    order by v.unit_id, v.valid_from desc
)
select r.unit, r.local_place, r.partner_place, r.partner_country, r.level, r.signed_on
from wh.twinnings_rows r
join ops.release_table rt on rt.table_id = r.table_id
left join unit_name u on u.unit_id = r.unit
where rt.release_id = :release
  and not exists (
      select from ops.release_row_out x
      where x.release_id = rt.release_id and x.table_id = r.table_id and x.row_no = r."row")
order by u.name_vi collate "vi-x-icu", r.unit, r.file, r.sheet_no, r.table_id, r."row"
