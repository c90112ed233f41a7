-- Every project the release was made from.
with unit_name as (
    select distinct on (v.unit_id) v.unit_id, v.name_vi
    from wh.unit_version v
    join wh.period p on p.period = :period and v.valid_from <= p.ends_on
    order by v.unit_id, v.valid_from desc
)
select r.unit, r.project_name, r.ngo_name, r.ngo_country, r.sector, r.approval_level, r.approval_no, r.start_on, r.end_on,
       r.committed_amount, r.committed_currency, r.committed_vnd, r.disbursed_vnd, r.beneficiaries, r.status
from wh.ngo_projects_rows r
join ops.release_table rt on rt.table_id = r.table_id
left join unit_name u on u.unit_id = r.unit
where rt.release_id = :release
  and not exists (
      select from ops.release_row_out x
      where x.release_id = rt.release_id and x.table_id = r.table_id and x.row_no = r."row")
order by u.name_vi collate "vi-x-icu", r.unit, r.file, r.sheet_no, r.table_id, r."row"
