select pg_advisory_unlock(hashtextextended('tonghop run', 0))
