-- Nothing refers to these; the others are brought up to date in place, and what is listed no more stays for the rows that use it.
truncate wh.unit_version, wh.cluster, wh.sender, wh.exchange_rate
