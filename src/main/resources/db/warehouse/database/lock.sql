-- Held until the connection is closed.
select pg_advisory_lock(hashtextextended('tonghop.migration', 0));
