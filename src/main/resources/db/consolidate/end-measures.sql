drop table measure
