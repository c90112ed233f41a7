package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The typed value of one field of one row. */
public sealed interface Value {
    /** Nothing was given, or it could not be read with certainty. */
    Missing MISSING = new Missing();

    /** The canonical text: NFC, plain decimals without trailing zeros, ISO dates; empty for nothing. */
    String text();

    /** Whether there is none. */
    default boolean isMissing() {
        return this instanceof Missing;
    }

    /** No value. */
    record Missing() implements Value {
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
    record Number(BigDecimal value, boolean estimate) implements Value {
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
