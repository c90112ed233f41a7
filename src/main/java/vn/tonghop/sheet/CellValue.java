package vn.tonghop.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
     * A text with parts that look otherwise than the others.
     *
     * @param text as it is shown: without what is struck out, raised and lowered digits as such ({@code 125¹}); blank where all is
     *     struck out
     * @param parts as stored, from left to right
     */
    record Rich(String text, List<Part> parts) implements CellValue {
        /** How high a part stands. */
        public enum Height {
            /** On the line. */
            LEVEL,
            /** As an exponent or the mark of a footnote does. */
            RAISED,
            /** As in a formula of chemistry. */
            LOWERED
        }

        /** Whether a line goes through a part. */
        public enum Line {
            /** No, whatever the cell's look says. */
            NONE,
            /** Yes. */
            THROUGH,
            /** As the cell's look says. */
            AS_CELL
        }

        /**
         * A part.
         *
         * @param text not empty
         * @param height how high it stands
         * @param line whether it is struck out
         */
        public record Part(String text, Height height, Line line) {
            private boolean isStruck(boolean cellStruck) {
                return line == Line.THROUGH || (line == Line.AS_CELL && cellStruck);
            }
        }

        /** Keeps a copy. */
        public Rich {
            parts = List.copyOf(parts);
        }

        /** Of parts, in a cell that is struck out or not. */
        public static Rich of(List<Part> parts, boolean cellStruck) {
            StringBuilder shown = new StringBuilder();
            List<Part> told = new ArrayList<>();
            for (Part part : parts) {
                boolean struck = part.isStruck(cellStruck);
                told.add(new Part(part.text, part.height, struck ? Line.THROUGH : Line.NONE));
                if (!struck) {
                    shown.append(
                            switch (part.height) {
                                case LEVEL -> part.text;
                                case RAISED -> Raised.of(part.text);
                                case LOWERED -> Raised.lowered(part.text);
                            });
                }
            }
            return new Rich(shown.toString(), told);
        }

        /** What is struck out; empty where nothing is. */
        public String struck() {
            return parts.stream()
                    .filter(part -> part.line == Line.THROUGH)
                    .map(Part::text)
                    .collect(Collectors.joining(" "))
                    .strip();
        }

        /** The same with each part's text made anew. */
        public Rich map(UnaryOperator<String> made) {
            return of(
                    parts.stream()
                            .map(part -> new Part(made.apply(part.text), part.height, part.line))
                            .toList(),
                    false);
        }

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
        /** Of a formula that was never computed. */
        public static final String NOT_COMPUTED = "#EMPTY!";

        @Override
        public Kind kind() {
            return Kind.FAULT;
        }
    }
}
