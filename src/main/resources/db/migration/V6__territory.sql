-- The unit whose territory another's was in on a day: itself, or where the chain of successors had led by then.
create function wh.unit_on(unit text, day date) returns text
language sql stable
as $$
    with recursive chain as (
        select $1 as unit, 0 as steps
        union all
        select v.successor_unit_id, c.steps + 1
        from chain c
        join wh.unit_version v on v.unit_id = c.unit
        where v.successor_unit_id is not null and v.valid_to < $2 and c.steps < 20
    )
    select c.unit from chain c order by c.steps desc limit 1
$$;
comment on function wh.unit_on is 'the unit whose territory another''s was in on a day';
