package vn.tonghop.sheet.excel.biff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import vn.tonghop.sheet.Span;

/** What lies around the cells of one sheet. Gathered by the survey, then left as it is. */
final class SheetFacts {
    private final int kind;
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Span> spans = new ArrayList<>();
    private boolean ordered = true;
    private int last = -1;

    SheetFacts(int kind) {
        this.kind = kind;
    }

    /** Sheets of charts, of dialogs and of macros hold no cells of a report. */
    boolean holdsCells() {
        return kind == BOFRecord.TYPE_WORKSHEET;
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    void add(Span span) {
        spans.add(span);
    }

    /** Excel writes cells by rising row and column; others need not. */
    void cellAt(int row, int column) {
        int place = (row << 8) | column;
        ordered &= place > last;
        last = place;
    }

    boolean isHidden(int row) {
        return hiddenRows.get(row);
    }

    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    List<Span> spans() {
        return spans;
    }

    boolean isOrdered() {
        return ordered;
    }
}
