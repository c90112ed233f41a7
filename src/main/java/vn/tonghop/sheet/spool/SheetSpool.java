package vn.tonghop.sheet.spool;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.DecodingLog;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Span;
import vn.tonghop.text.LegacyEncoding;

/**
 * Takes one sheet's cells, by rising row and column. Cells of blank text are left out, and with them rows that hold nothing
 * else. Columns and rows count from 1; a style is the number that {@link BookSpool#style} gave.
 */
public final class SheetSpool {
    /** The most characters that a cell can hold. */
    public static final int MOST_CHARACTERS = 32_767;
    /** The number of the last column that there can be. */
    public static final int LAST_COLUMN = 16_384;
    /** The most merged ranges of a sheet. */
    private static final int MOST_SPANS = 500_000;

    private static final long SECONDS_TO_NANOS = 1_000_000_000L;

    private final BookSpool book;
    private final Spool spool;
    private final Tab tab;
    private final long start;
    private final List<Span> spans = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final DecodingLog decodings = new DecodingLog();
    private int row;
    private boolean rowHidden;
    private int rowFields;
    private boolean rowDamaged;
    private boolean rowWritten;
    private int column;
    private int lastColumn;
    private int lastRow;
    private boolean asks;
    private boolean zeros;
    private boolean computed;

    SheetSpool(BookSpool book, Spool spool, Tab tab) {
        this.book = book;
        this.spool = spool;
        this.tab = tab;
        this.start = spool.position();
    }

    /** Begins a row; its number is above that of the one before. */
    public void row(int number, boolean hidden) {
        if (number <= row) {
            throw new IllegalArgumentException("row " + number + " after row " + row);
        }
        endRow();
        row = number;
        rowHidden = hidden;
        rowFields = 0;
    }

    /**
     * Begins a row of a text file.
     *
     * @param number of the record
     * @param fields how many it has, empty ones included
     * @param damaged whether it can only be guessed
     */
    public void record(int number, int fields, boolean damaged) {
        row(number, false);
        rowFields = fields;
        rowDamaged = damaged;
    }

    /** A text of its own. */
    public void text(int at, int style, String stored) throws Unreadable {
        checkLength(stored);
        String text = TypedText.of(stored);
        if (!Blanks.isBlank(text)) {
            book.charge(text);
            begin(at, style, CellCode.TEXT);
            spool.writeText(RichCode.withoutZeros(text));
        }
    }

    /** A text of its own that its file holds in an old encoding. */
    public void text(int at, int style, LegacyEncoding encoding, String stored) throws Unreadable {
        String decoded = encoding.decode(stored);
        if (!decoded.equals(stored)) {
            decodings.add(encoding, row, at, new DecodingLog.CellChange(stored, decoded));
        }
        text(at, style, decoded);
    }

    /** A text of its own that has parts with looks of their own. */
    public void text(int at, int style, String stored, Runs runs, UnaryOperator<String> resolved) throws Unreadable {
        Runs.Said said = runs.said(stored, resolved, book.hasStruckCells());
        if (said.encoding().isPresent()) {
            String plain = resolved.apply(stored);
            decodings.add(said.encoding().get(), row, at, new DecodingLog.CellChange(plain, said.text()));
        }
        if (said.parts().isEmpty() || Blanks.isBlank(said.text())) {
            text(at, style, said.text());
        } else {
            checkLength(said.text());
            book.charge(said.text());
            begin(at, style, CellCode.RICH_TEXT);
            spool.writeText(RichCode.encode(said.parts()));
        }
    }

    /** A text of the book's table, by its number. */
    public void text(int at, int style, int number) throws Unreadable {
        if (!book.texts().isBlank(number)) {
            book.texts()
                    .fromRuns(number)
                    .ifPresent(before -> decodings.add(
                            before.encoding(), row, at, new DecodingLog.CellChange(before.stored(), before.text())));
            begin(at, style, CellCode.SHARED_TEXT);
            spool.writeVarint(number);
        }
    }

    /** A whole number. */
    public void number(int at, int style, long value) throws Unreadable {
        if (value % 10 == 0 && value != 0) {
            number(at, style, BigDecimal.valueOf(value));
        } else {
            begin(at, style, CellCode.WHOLE);
            spool.writeSigned(value);
        }
    }

    /** The number that a formula came to, in a book that asks to be computed or in another. */
    public void formula(int at, int style, BigDecimal value) throws Unreadable {
        if (value.signum() == 0) {
            begin(at, style, CellCode.FORMULA_ZERO);
            zeros = true;
        } else {
            computed = true;
            number(at, style, value);
        }
    }

    /** The book asks to be computed on opening: a sheet whose formulas are all 0 never was. */
    public void asksToBeComputed() {
        asks = true;
    }

    /** Any number of at most fifteen digits. */
    public void number(int at, int style, BigDecimal value) throws Unreadable {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() == 0) {
            begin(at, style, CellCode.WHOLE);
        } else {
            begin(at, style, CellCode.DECIMAL);
            spool.writeSigned(plain.scale());
        }
        spool.writeSigned(plain.unscaledValue().longValueExact());
    }

    /** A date, with or without a time of day. */
    public void moment(int at, int style, LocalDateTime value) throws Unreadable {
        long nanos = value.toLocalTime().toNanoOfDay();
        begin(at, style, nanos == 0 ? CellCode.DATE : CellCode.MOMENT);
        spool.writeSigned(value.toLocalDate().toEpochDay());
        if (nanos % SECONDS_TO_NANOS != 0) {
            spool.writeVarint((nanos << 1) | 1);
        } else if (nanos != 0) {
            spool.writeVarint((nanos / SECONDS_TO_NANOS) << 1);
        }
    }

    /** True or false. */
    public void truth(int at, int style, boolean value) throws Unreadable {
        begin(at, style, value ? CellCode.TRUE : CellCode.FALSE);
    }

    /** An error, as a spreadsheet shows it. */
    public void fault(int at, int style, String text) throws Unreadable {
        checkLength(text);
        begin(at, style, CellCode.FAULT);
        spool.writeText(text);
    }

    /** Merged cells. */
    public void span(Span span) throws Unreadable {
        if (spans.size() == MOST_SPANS) {
            throw new Unreadable(
                    FindingCode.FILE_TOO_LARGE, Origin.sheet(tab.name()), "> " + MOST_SPANS + " mergeCell");
        }
        spans.add(span);
    }

    /** Columns that are not shown, both ends included. */
    public void hideColumns(int first, int last) {
        hiddenColumns.set(first, Math.min(last, LAST_COLUMN) + 1);
    }

    private void begin(int at, int style, CellCode code) throws Unreadable {
        if (at > LAST_COLUMN) {
            throw new Unreadable(
                    FindingCode.FILE_TOO_LARGE, Origin.row(tab.name(), row), "> " + LAST_COLUMN + " cột (columns)");
        }
        if (!rowWritten) {
            long ofText = rowFields > 0 ? 2 : 0;
            spool.writeVarint(((long) (row - lastRow) << 2) | ofText | (rowHidden ? 1 : 0));
            if (rowFields > 0) {
                spool.writeVarint(((long) rowFields << 1) | (rowDamaged ? 1 : 0));
            }
            rowWritten = true;
            lastRow = row;
        }
        if (at <= column) {
            throw new IllegalArgumentException("column " + at + " after column " + column);
        }
        spool.writeVarint(at - column);
        spool.writeVarint(((long) style << CellCode.BITS) | code.number());
        column = at;
        lastColumn = Math.max(lastColumn, at);
    }

    /** A step of 0 columns ends a row. */
    private void endRow() {
        if (rowWritten) {
            spool.writeByte(0);
        }
        rowWritten = false;
        column = 0;
    }

    Grid finish() {
        endRow();
        spans.sort(Span.BY_PLACE);
        hiddenColumns.clear(lastColumn + 1, LAST_COLUMN + 1);
        return new SpooledGrid(
                tab,
                List.copyOf(spans),
                hiddenColumns.stream().boxed().collect(Collectors.toUnmodifiableSet()),
                lastRow,
                lastColumn,
                new Stretch(book, start, spool.position(), asks && zeros && !computed),
                decodings.list());
    }

    static void checkLength(String text) throws Unreadable {
        if (text.length() > MOST_CHARACTERS) {
            throw new Unreadable(FindingCode.FILE_TOO_LARGE, "> " + MOST_CHARACTERS + " ký tự (characters)");
        }
    }
}
