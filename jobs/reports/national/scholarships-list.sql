-- Every scholarship the release was made from, without the names of those who received it.
select r.unit, r.recipient_country, r.recipient_locality, r.institution, r.level, r.field_of_study,
       case when m.field is null then coalesce(r.award_count, 1) end as "scholarships.awards", r.amount, r.currency, round(r.amount * c.vnd_per_unit) as "scholarships.amount_vnd",
       r.start_on, r.end_on, r.funding_source,
       array_remove(array[case when e.estimate then 'estimate' end,
           case when r.amount is not null and c.currency is null then 'missing_rate' end], null) as row_flags, r.file, r.sheet, r."row" as row_no,
       case when row_number() over (partition by rt.place order by r."row") = 1 then array['rows:' || r.table_id] end as row_names
from wh.scholarships_rows r
join ops.release_table_place rt on rt.table_id = r.table_id
left join ops.release_rate c on c.release_id = rt.release_id and c.period = r.period and c.currency = r.currency
left join wh.measure_above m on m.table_id = r.table_id and m.row_no = r."row" and m.field = 'award_count'
join wh.scholarships e on e.table_id = r.table_id and e.row_no = r."row"
where rt.release_id = :release
  and not exists (
      select from ops.release_row_out x
      where x.release_id = rt.release_id and x.table_id = r.table_id and x.row_no = r."row")
order by rt.place, r."row"
