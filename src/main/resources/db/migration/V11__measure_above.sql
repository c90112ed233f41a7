-- A number merged over several rows stands in the first of them. The others are loaded without it, and are not rows that lack it: an
-- award count that is not given is one award, one that stands above is none of its own.
create table wh.measure_above (
    table_id bigint not null references ops.found_table on delete cascade,
    row_no   integer not null check (row_no > 0),
    field    text not null,
    primary key (table_id, row_no, field)
);
comment on table wh.measure_above is 'fields of loaded rows whose number is merged with that of a row above, which carries it';

create view mart.measure_above as
select p.period, p.unit, p.unit_now, t.dataset, m.field, p.file, p.sheet, m.row_no as "row"
from wh.measure_above m
join ops.found_table t on t.table_id = m.table_id
join wh.table_place p on p.table_id = m.table_id
where p.table_status = 'loaded'
  and not exists (select from wh.row_out x where x.table_id = m.table_id and x.row_no = m.row_no);
comment on view mart.measure_above is
    'rows in force whose number is merged with that of a row above and counts there; an empty award_count counts one, but not in these';
comment on column mart.measure_above.period is 'period reported';
comment on column mart.measure_above.unit is 'unit that reported';
comment on column mart.measure_above.unit_now is 'unit whose territory it is in today';
comment on column mart.measure_above.dataset is 'whose view holds the row: scholarships is mart.scholarships';
comment on column mart.measure_above.field is 'column of that view, empty in the row';
comment on column mart.measure_above.file is 'path below the inbox';
comment on column mart.measure_above.sheet is 'name of the sheet';
comment on column mart.measure_above."row" is 'number of the row in its sheet, from 1';

do
$$
begin
    if (select count(*) from pg_roles where rolname in ('tonghop_analyst', 'tonghop_personal')) = 2 then
        grant select on mart.measure_above, wh.measure_above to tonghop_analyst, tonghop_personal;
    end if;
end
$$;
