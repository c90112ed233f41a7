package vn.tonghop.consolidate;

import java.time.Instant;
import vn.tonghop.model.Period;

/**
 * One numbered, frozen national consolidation of a period. Written {@code 2025-H1#1}.
 *
 * @param id its key in the database
 * @param period what it consolidates
 * @param number counts from 1 within the period
 * @param madeAt when it was made; printed wherever a time of it is printed
 */
public record Release(long id, Period period, int number, Instant madeAt) {
    @Override
    public String toString() {
        return period + "#" + number;
    }
}
