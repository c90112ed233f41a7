package vn.tonghop.sheet.spool;

/** What follows a cell's column and style in a spool. */
enum CellCode {
    TEXT(0),
    SHARED_TEXT(1),
    WHOLE(2),
    DECIMAL(3),
    DATE(4),
    MOMENT(5),
    TRUE(6),
    FALSE(7),
    FAULT(8),
    /** A text with parts, as {@link RichCode} writes it. */
    RICH_TEXT(9),
    /** The 0 of a formula, which may stand for never having been computed. */
    FORMULA_ZERO(10);

    /** How many bits a code takes. */
    static final int BITS = 4;

    private static final CellCode[] ALL = values();

    private final int number;

    CellCode(int number) {
        this.number = number;
    }

    /** What stands for it. */
    int number() {
        return number;
    }

    static CellCode of(long styleAndCode) {
        return ALL[(int) styleAndCode & ((1 << BITS) - 1)];
    }
}
