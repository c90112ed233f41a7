package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The typed value of one field of one row. */
public sealed interface Value {
    /** No value: nothing was given, or it could not be read with certainty. */
    static Value missing() {
        return Missing.MISSING;
    }

    /** The canonical text: NFC, plain decimals without trailing zeros, ISO dates; empty for nothing. */
    String text();

    /** Whether there is none. */
    default boolean isMissing() {
        return this instanceof Missing;
    }

    /** Whether there is none because a row above carries it: a measure merged over several rows. */
    default boolean isCarriedAbove() {
        return this == Missing.CARRIED_ABOVE;
    }

    /** No value. */
    enum Missing implements Value {
        /** Nothing was given, or nothing that could be read with certainty. */
        MISSING,
        /** It is merged with that of a row above, and counts there. */
        CARRIED_ABOVE;

        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A text, or a code of a list.
     *
     * @param text not empty
     */
    record Text(String text) implements Value {}

    /**
     * A number; of an amount, in whole units of its currency.
     *
     * @param value exact
     * @param estimate whether its sender called it an estimate
     */
    record Quantity(BigDecimal value, boolean estimate) implements Value {
        @Override
        public String text() {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A day.
     *
     * @param value by the Gregorian calendar
     */
    record Day(LocalDate value) implements Value {
        @Override
        public String text() {
            return value.toString();
        }
    }
}
