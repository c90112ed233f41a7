insert into ops.release
    (period, number, made_at, inputs_hash, definitions_hash, program_version, kind, rule, starts_on, ends_on, units, merged,
     senders_declared)
select p.period, coalesce((select max(number) from ops.release where period = :period), 0) + 1, :now, :inputs, :definitions, :program,
       p.kind, p.rule, p.starts_on, p.ends_on,
       (select count(*) from wh.period_unit u where u.period = p.period),
       exists (
           select from wh.unit_version v
           where v.valid_to >= p.starts_on and v.valid_to < p.ends_on
             and not exists (select from wh.unit_version n where n.unit_id = v.unit_id and n.valid_from = v.valid_to + 1)),
       exists (select from wh.declared_period d where d.period = p.period)
from wh.period p
where p.period = :period
returning release_id
