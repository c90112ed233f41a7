select pg_try_advisory_lock(hashtextextended('tonghop run', 0))
