package vn.tonghop.model;

import java.time.LocalDate;

/**
 * Days from one to another, both included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Interval(LocalDate from, LocalDate to) {
    /** Refuses an end before its beginning. */
    public Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }

    /** Whether the day lies within. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether any day lies within both. */
    public boolean overlaps(Interval other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
