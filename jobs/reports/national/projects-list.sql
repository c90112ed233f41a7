-- Every project the release was made from.
select r.unit, r.project_name, r.ngo_name, r.ngo_country, r.sector, r.approval_level, r.approval_no, r.start_on, r.end_on,
       r.committed_amount, r.committed_currency, r.committed_vnd, r.disbursed_vnd, r.beneficiaries, r.status
from wh.ngo_projects_rows r
join ops.release_table rt on rt.table_id = r.table_id
join wh.unit u on u.unit_id = r.unit
where rt.release_id = :release
order by u.name_vi collate "vi-x-icu", r.unit, r.file, r.sheet_no, r.table_id, r."row"
