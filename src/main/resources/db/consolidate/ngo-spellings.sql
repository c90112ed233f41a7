-- The same organization under two spellings, which projects.ngos counts twice: names that natural keys tell apart and that are the same
-- without diacritics, what stands in brackets, and words that say no more than that it is an organization. Told on the first row of each
-- table that has the rarer spelling; nothing is merged.
with name as (
    select rt.table_id, r.row_no, r.ngo_name, wh.name_key(r.ngo_name) as key,
           regexp_replace(
               regexp_replace(
                   translate(
                       normalize(
                           replace(lower(regexp_replace(r.ngo_name, '\([^)]*\)', ' ', 'g') collate "und-x-icu"), 'đ', 'd'), nfd),
                       U&'\0300\0301\0302\0303\0306\0309\031B\0323', ''),
                   '\m(the|an|of|in|viet ?nam|international|quoc te|organi[sz]ations?|to chuc|ngo|inc|ltd|e\.?v)\M', ' ', 'g'),
               's\M|[^a-z0-9]', '', 'g') as folded
    from ops.release_table rt
    join ops.found_table t on t.table_id = rt.table_id and t.period = :period
    join wh.ngo_projects r on r.table_id = rt.table_id
    where rt.release_id = :release
      and not exists (
          select from ops.release_row_out x
          where x.release_id = rt.release_id and x.table_id = r.table_id and x.row_no = r.row_no)
),
spelling as (
    select folded, key, count(*) as rows, min(ngo_name collate "C") as ngo_name
    from name
    where length(folded) >= 4
    group by folded, key
),
other as (
    select distinct on (s.folded, s.key) s.folded, s.key, o.ngo_name
    from spelling s
    join spelling o on o.folded = s.folded and o.key <> s.key
        and (o.rows > s.rows or (o.rows = s.rows and o.key collate "C" < s.key collate "C"))
    order by s.folded, s.key, o.rows desc, o.key collate "C"
),
told as (
    select distinct on (n.table_id, n.key) n.table_id, n.row_no, n.ngo_name as value, array[o.ngo_name] as details
    from name n
    join other o on o.folded = n.folded and o.key = n.key
    order by n.table_id, n.key, n.row_no
),
gone as (
    delete from ops.finding f
    using ops.found_table t
    where f.code = :code and t.table_id = f.table_id and t.period = :period
      and not exists (
          select from told d where d.table_id = f.table_id and d.row_no = f.row_no and d.value = f.value and d.details = f.details)
)
insert into ops.finding (submission_id, table_id, dataset, sheet, row_no, field, severity, code, value, details)
select t.submission_id, t.table_id, t.dataset, t.sheet, d.row_no, 'ngo_name', 'warning', :code, d.value, d.details
from told d
join ops.found_table t on t.table_id = d.table_id
where not exists (
    select from ops.finding f
    where f.code = :code and f.table_id = d.table_id and f.row_no = d.row_no and f.value = d.value and f.details = d.details)
order by t.table_id, d.row_no
