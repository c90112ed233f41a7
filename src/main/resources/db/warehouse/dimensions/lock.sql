select pg_advisory_xact_lock(hashtextextended('tonghop dimensions', 0))
