-- Every project the release was made from. Of an earlier half of a year only what was disbursed counts.
select r.unit, r.project_name, r.ngo_name, r.ngo_country, r.sector, r.approval_level, r.approval_no, r.start_on, r.end_on,
       r.committed_amount, r.committed_currency,
       case when rt.stocks then round(r.committed_amount * c.vnd_per_unit) end as "projects.committed_vnd",
       round(r.disbursed_amount * d.vnd_per_unit) as "projects.disbursed_vnd",
       case when rt.stocks then r.beneficiaries end as "projects.beneficiaries", r.status,
       array_remove(array[case when e.estimate then 'estimate' end,
           case when (rt.stocks and r.committed_amount is not null and c.currency is null)
               or (r.disbursed_amount is not null and d.currency is null) then 'missing_rate' end], null) as row_flags, r.file, r.sheet, r."row" as row_no,
       case when row_number() over (partition by rt.place order by r."row") = 1 then array['rows:' || r.table_id] end as row_names
from wh.ngo_projects_rows r
join ops.release_table_place rt on rt.table_id = r.table_id
left join ops.release_rate c on c.release_id = rt.release_id and c.period = r.period and c.currency = r.committed_currency
left join ops.release_rate d on d.release_id = rt.release_id and d.period = r.period and d.currency = r.disbursed_currency
join wh.ngo_projects e on e.table_id = r.table_id and e.row_no = r."row"
where rt.release_id = :release
  and not exists (
      select from ops.release_row_out x
      where x.release_id = rt.release_id and x.table_id = r.table_id and x.row_no = r."row")
order by rt.place, r."row"
