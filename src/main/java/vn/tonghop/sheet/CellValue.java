package vn.tonghop.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a cell holds, as its file stores it. */
public sealed interface CellValue {
    /** Which of the kinds this is, for a switch. */
    enum Kind {
        /** Nothing. */
        BLANK,
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A date, or a date and time. */
        MOMENT,
        /** True or false. */
        TRUTH,
        /** A formula's error, or a formula never computed. */
        FAULT
    }

    /** Which kind this is. */
    Kind kind();

    /** The stored content as text: as sent, a plain decimal, an ISO date, {@code TRUE}, {@code #REF!}; empty for nothing. */
    String text();

    /** The value of a cell that holds nothing. */
    static CellValue blank() {
        return Blank.BLANK;
    }

    /** Nothing, or only white space. */
    enum Blank implements CellValue {
        /** The only one. */
        BLANK;

        @Override
        public Kind kind() {
            return Kind.BLANK;
        }

        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A text, exactly as stored.
     *
     * @param text not blank
     */
    record Text(String text) implements CellValue {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    /**
     * A number, to the fifteen digits that spreadsheets keep.
     *
     * @param value without trailing zeros
     */
    record Numeric(BigDecimal value) implements CellValue {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /**
     * A number that its format shows as a date.
     *
     * @param value at midnight where the cell holds no time of day
     */
    record Moment(LocalDateTime value) implements CellValue {
        @Override
        public Kind kind() {
            return Kind.MOMENT;
        }

        @Override
        public String text() {
            return value.toLocalTime().toSecondOfDay() == 0
                    ? value.toLocalDate().toString()
                    : value.toString();
        }
    }

    /**
     * True or false.
     *
     * @param value which
     */
    record Truth(boolean value) implements CellValue {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }

        @Override
        public String text() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /**
     * An error.
     *
     * @param text as a spreadsheet shows it, {@code #DIV/0!}; {@code #EMPTY!} for a formula without a stored value
     */
    record Fault(String text) implements CellValue {
        @Override
        public Kind kind() {
            return Kind.FAULT;
        }
    }
}
