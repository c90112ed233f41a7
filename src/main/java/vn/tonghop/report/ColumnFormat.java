package vn.tonghop.report;

/** What the cells of a column hold, and how they look. */
enum ColumnFormat {
    /** The number of the line within its part of the table; takes no field. */
    ORDINAL,
    /** A text on one line. */
    TEXT,
    /** A text on as many lines as it needs. */
    WRAP,
    /** A short text in the middle of its cell. */
    CENTRE,
    /** A code that is shown by its name in a list of words. */
    NAME,
    /** The same, in the middle of its cell. */
    MARK,
    /** A number; whole ones without decimals, others with as many as they have, at most two. */
    NUMBER,
    /** An amount in đồng, shown in millions on paper; in a workbook like {@link #NUMBER}. */
    MILLIONS,
    /** A number with the unit of measure that {@code unit_of_measure} gives, as a letter says it; takes no arithmetic. */
    MEASURED,
    /** A part of one, shown as a percentage. */
    PERCENT,
    /** The same, with its sign: how much a figure has changed. */
    CHANGE,
    /** A day. */
    DATE,
    /** A day and a time of day, in the time of Viet Nam. */
    TIME,
    /** A finding's code, shown as its message; takes {@code value} and {@code details} beside it. */
    MESSAGE,
    /** A column of a sheet by its number, shown by its letters. */
    LETTERS,
    /** A period by its label, shown in words. */
    PERIOD,
    /** Amounts in their own currencies: an array of texts {@code amount currency} or {@code figure amount currency}. */
    AMOUNTS,
    /** What the flags of a figure say, in words: an array of flags. */
    FLAGS;

    /** Whether a number stays one. */
    boolean numeric() {
        return this == NUMBER || this == MILLIONS || this == PERCENT || this == CHANGE;
    }

    /** Whether its texts stand at the right of their cells, digit below digit. */
    boolean onTheRight() {
        return numeric() || this == MEASURED;
    }

    boolean wraps() {
        return switch (this) {
            case WRAP, NAME, MARK, MESSAGE, PERIOD, AMOUNTS -> true;
            case ORDINAL, TEXT, CENTRE, NUMBER, MILLIONS, MEASURED, PERCENT, CHANGE, DATE, TIME, LETTERS, FLAGS ->
                false;
        };
    }

    boolean centred() {
        return switch (this) {
            case ORDINAL, CENTRE, MARK, DATE, TIME, LETTERS -> true;
            case TEXT, WRAP, NAME, NUMBER, MILLIONS, MEASURED, PERCENT, CHANGE, MESSAGE, PERIOD, AMOUNTS, FLAGS ->
                false;
        };
    }
}
