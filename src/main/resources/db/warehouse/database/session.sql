-- What our statements and COPY rely on, whatever the server, the database or the role sets. Time limits that somebody wrote
-- into the URL are meant for us, and stay; those of a server would end a long COPY, or the connection that holds the lock.
select set_config(s.name, pinned.value, false)
from (values ('standard_conforming_strings', 'on', true),
             ('search_path', 'pg_catalog', true),
             ('datestyle', 'ISO, DMY', true),
             ('intervalstyle', 'postgres', true),
             ('timezone', 'Asia/Ho_Chi_Minh', true),
             ('bytea_output', 'hex', true),
             ('extra_float_digits', '1', true),
             ('array_nulls', 'on', true),
             ('transform_null_equals', 'off', true),
             ('default_transaction_isolation', 'read committed', true),
             ('default_transaction_deferrable', 'off', true),
             ('row_security', 'off', true),
             ('statement_timeout', '0', false),
             ('lock_timeout', '0', false),
             ('transaction_timeout', '0', false),
             ('idle_in_transaction_session_timeout', '0', false),
             ('idle_session_timeout', '0', false)) pinned(name, value, always)
join pg_settings s on lower(s.name) = pinned.name
where pinned.always or s.source <> 'client'
