-- Every twinning the release was made from.
select r.unit, r.local_place, r.partner_place, r.partner_country, r.level, r.signed_on
from wh.twinnings_rows r
join ops.release_table rt on rt.table_id = r.table_id
join wh.unit u on u.unit_id = r.unit
where rt.release_id = :release
order by u.name_vi collate "vi-x-icu", r.unit, r.file, r.sheet_no, r.table_id, r."row"
