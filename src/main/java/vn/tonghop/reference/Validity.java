package vn.tonghop.reference;

import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.model.Interval;

/**
 * The days on which a record of the reference data holds.
 *
 * @param from first day
 * @param to last day; empty where it still holds
 */
public record Validity(LocalDate from, Optional<LocalDate> to) {
    /** Refuses an end before its beginning. */
    public Validity {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to.get());
        }
    }

    /** Whether it holds on a day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && to.map(end -> !day.isAfter(end)).orElse(true);
    }

    /** Whether it holds on any day of an interval. */
    public boolean overlaps(Interval days) {
        return !days.to().isBefore(from)
                && to.map(end -> !days.from().isAfter(end)).orElse(true);
    }

    /** Whether both hold on any one day. */
    boolean overlaps(Validity other) {
        return to.map(end -> !other.from.isAfter(end)).orElse(true)
                && other.to.map(end -> !from.isAfter(end)).orElse(true);
    }
}
