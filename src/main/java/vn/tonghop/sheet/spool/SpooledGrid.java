package vn.tonghop.sheet.spool;

import java.util.List;
import java.util.Set;
import vn.tonghop.sheet.Decoded;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Rows;
import vn.tonghop.sheet.Span;

/** One sheet of a spooled book. */
record SpooledGrid(
        Tab tab,
        List<Span> spans,
        Set<Integer> hiddenColumns,
        int lastRow,
        int lastColumn,
        Stretch stretch,
        List<Decoded> decoded)
        implements Grid {
    @Override
    public String name() {
        return tab.name();
    }

    @Override
    public int position() {
        return tab.position();
    }

    @Override
    public boolean hidden() {
        return tab.hidden();
    }

    @Override
    public Rows rows() {
        return spans.isEmpty() ? stretch.rows() : new CoveredCells(stretch.rows(), spans, lastColumn);
    }
}
