select distinct figure, "by", key from ops.figure where release_id = :release and figure = :figure and "by" <> '' order by "by", key
