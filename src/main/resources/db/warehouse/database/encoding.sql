select pg_encoding_to_char(encoding) from pg_database where datname = current_database();
