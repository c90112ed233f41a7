-- An indicator that a unit does not report is not known of it, which is no 0.
select 'indicator.' || r.indicator as figure, i.unit_of_measure, r.table_id, r.row_no, '' as by, '' as key, r.value,
       null as item, r.estimate, null as unconverted_currency, null::numeric as unconverted_amount
from wh.indicators r
join wh.indicator i on i.indicator = r.indicator
where r.table_id = any (:tables) and r.value is not null
  and not exists (
      select from ops.release_row_out x
      where x.release_id = :release and x.table_id = r.table_id and x.row_no = r.row_no)
