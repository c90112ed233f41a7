-- Projects of the same name and NGO, and the same amount, that two units report. Where one gives no commitment, what was paid decides.
with project as (
    select r.table_id, r.row_no, t.unit, r.key_1, r.committed_amount, r.committed_currency, r.disbursed_amount, r.disbursed_currency
    from ops.release_table rt
    join ops.found_table t on t.table_id = rt.table_id and t.period = :period
    join wh.ngo_projects r on r.table_id = rt.table_id
    where rt.release_id = :release
      and not exists (
          select from ops.release_row_out x
          where x.release_id = :release and x.table_id = r.table_id and x.row_no = r.row_no)
),
measured as (
    select table_id, row_no, unit, key_1, 1 as kind, committed_amount as amount, committed_currency as currency, false as alone
    from project
    where committed_amount > 0
    union all
    select table_id, row_no, unit, key_1, 2, disbursed_amount, disbursed_currency, committed_amount is null
    from project
    where disbursed_amount > 0
),
repeated as (
    select key_1, kind, amount, currency, row_number() over (order by key_1, kind, amount, currency) as same
    from measured
    group by key_1, kind, amount, currency
    having count(distinct unit) > 1 and (kind = 1 or bool_or(alone))
)
insert into ops.release_double (release_id, table_id, row_no, same)
select distinct on (m.table_id, m.row_no) :release, m.table_id, m.row_no, r.same
from repeated r
join measured m using (key_1, kind, amount, currency)
order by m.table_id, m.row_no, m.kind
