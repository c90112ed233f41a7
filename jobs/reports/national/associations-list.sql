-- Every association the release counts.
select r.unit, r.association_name, r.kind, r.partner_country, r.founded_on, r.branch_count,
       r.member_count as "associations.members",
       case when e.estimate then array['estimate'] end as row_flags, r.file, r.sheet, r."row" as row_no,
       case when row_number() over (partition by rt.place order by r."row") = 1 then array['rows:' || r.table_id] end as row_names
from wh.associations_rows r
join ops.release_table_place rt on rt.table_id = r.table_id
join wh.associations e on e.table_id = r.table_id and e.row_no = r."row"
where rt.release_id = :release and rt.stocks
  and not exists (
      select from ops.release_row_out x
      where x.release_id = rt.release_id and x.table_id = r.table_id and x.row_no = r."row")
order by rt.place, r."row"
