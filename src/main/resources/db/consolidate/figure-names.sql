select distinct figure from ops.figure where release_id = :release order by 1
