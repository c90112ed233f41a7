-- All aid given to partners abroad that the release was made from.
select r.unit, r.partner_country, r.partner_place, r.content, r.kind, r.amount, r.currency,
       round(r.amount * c.vnd_per_unit) as "outgoing_aid.amount_vnd", r.delivered_on,
       array_remove(array[case when e.estimate then 'estimate' end,
           case when r.amount is not null and c.currency is null then 'missing_rate' end], null) as row_flags, r.file, r.sheet, r."row" as row_no,
       case when row_number() over (partition by rt.place order by r."row") = 1 then array['rows:' || r.table_id] end as row_names
from wh.outgoing_aid_rows r
join ops.release_table_place rt on rt.table_id = r.table_id
left join ops.release_rate c on c.release_id = rt.release_id and c.period = r.period and c.currency = r.currency
join wh.outgoing_aid e on e.table_id = r.table_id and e.row_no = r."row"
where rt.release_id = :release
  and not exists (
      select from ops.release_row_out x
      where x.release_id = rt.release_id and x.table_id = r.table_id and x.row_no = r."row")
order by rt.place, r."row"
