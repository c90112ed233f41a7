insert into wh.exchange_rate (currency, vnd_per_unit, source, valid_from, valid_to)
values (?, ?, ?, ?, ?)
