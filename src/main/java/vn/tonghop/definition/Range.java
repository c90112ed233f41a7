package vn.tonghop.definition;

import java.math.BigDecimal;

/**
 * Two numbers and all between them.
 *
 * @param least the smallest
 * @param most the greatest, not less than the smallest
 */
public record Range(BigDecimal least, BigDecimal most) {
    /** Refuses one without any number. */
    public Range {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException(least + " is more than " + most);
        }
    }

    /** Whether a number lies in it. */
    public boolean contains(BigDecimal number) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
}
