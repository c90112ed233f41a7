package vn.tonghop.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An operator's decision that puts in force what is held.
 *
 * @param id its number
 * @param submission which it is about
 * @param table the one table that it is about; empty for all
 * @param replaces the submissions that are out of force by it; none for a part
 * @param madeAt when it was made
 */
record Ruling(long id, long submission, Optional<Long> table, List<Long> replaces, Instant madeAt) {
    Ruling {
        replaces = List.copyOf(replaces);
    }
}
