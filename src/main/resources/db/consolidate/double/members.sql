-- Persons of the same name and day of birth on the rosters of two associations. A year of birth alone says too little.
-- Folding a name takes long: a rough form without tones leaves few rows to be folded.
with person as materialized (
    select r.table_id, r.row_no, r.birth_date,
           hashtextextended(
               translate(
                   lower(r.full_name),
                   'àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵầấẩẫậằắẳẵặềếểễệồốổỗộờớởỡợừứửữự .-',
                   'aaaaaeeeeeiiiiiooooouuuuuyyyyyâââââăăăăăêêêêêôôôôôơơơơơưưưưư'),
               0) as rough
    from wh.members r
    where r.table_id = any (array(
            select t.table_id
            from ops.release_table rt
            join ops.found_table t on t.table_id = rt.table_id
            where rt.release_id = :release and t.period = :period and t.dataset = 'members'))
      and r.birth_date is not null
      and not exists (
          select from ops.release_row_out x
          where x.release_id = :release and x.table_id = r.table_id and x.row_no = r.row_no)
),
likely as (
    select birth_date, rough from person group by birth_date, rough having count(*) > 1
),
named as (
    select p.table_id, p.row_no, p.birth_date, wh.name_key(r.full_name) as name,
           t.unit || ' ' || wh.name_key(r.association_name) as association
    from likely l
    join person p using (birth_date, rough)
    join wh.members r on r.table_id = p.table_id and r.row_no = p.row_no
    join ops.found_table t on t.table_id = p.table_id
),
repeated as (
    select birth_date, name, row_number() over (order by birth_date, name collate "C") as same
    from named
    group by birth_date, name
    having count(distinct association) > 1
)
insert into ops.release_double (release_id, table_id, row_no, same)
select :release, n.table_id, n.row_no, r.same
from repeated r
join named n using (birth_date, name)
