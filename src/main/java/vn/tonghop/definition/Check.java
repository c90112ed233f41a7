package vn.tonghop.definition;

import java.util.List;
import java.util.Locale;

/**
 * One of the closed list of checks, on fields of a dataset.
 *
 * @param kind which
 * @param fields on what, in the order that the kind names
 */
public record Check(Kind kind, List<String> fields) {
    /** The closed list. In a definition: {@code end-not-before-start: [start_on, end_on]}. */
    public enum Kind {
        /** A beginning, then an end: the end is not before the beginning. */
        END_NOT_BEFORE_START(2),
        /** An amount, then another: the second is not above the first, where their currencies agree. */
        NOT_ABOVE(2),
        /** A text, then a country: an empty country is read from the text. */
        COUNTRY_FROM_NAME(2),
        /** Two fields, of which at least one must be filled; a row without both is rejected. */
        ONE_OF(2),
        /** A country, then a kind of association: with a country an empty kind becomes bilateral. */
        BILATERAL_WITH_COUNTRY(2),
        /** The day of what has happened: it is not after the period. */
        NOT_AFTER_PERIOD(1),
        /** A year of birth: nobody is born after the period, or more than 110 years before its end. */
        AGE(1),
        /** An indicator, its value, and the unit that was sent: the value is kept in the indicator's own unit. */
        UNIT_OF_VALUE(3);

        private final int fields;

        Kind(int fields) {
            this.fields = fields;
        }

        /** The word of a definition: {@code end-not-before-start}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** How many fields it takes. */
        public int fields() {
            return fields;
        }
    }

    /** Keeps a copy; refuses another number of fields than the kind takes. */
    public Check {
        fields = List.copyOf(fields);
        if (fields.size() != kind.fields()) {
            throw new IllegalArgumentException(kind + " takes " + kind.fields() + " fields");
        }
    }
}
