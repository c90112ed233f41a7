-- The placeholder is a word and a hash of hexadecimal digits: a comment takes no parameters.
comment on table ops.flyway_schema_history is '%s';
