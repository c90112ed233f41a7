package vn.tonghop.sheet;

import java.util.List;
import java.util.Set;

/** One sheet: its rows, to be replayed as often as wanted, and what lies around them. */
public interface Grid {
    /** The tab's name as sent; empty for a text file. */
    String name();

    /** Its place in the workbook, from 1. */
    int position();

    /** Whether a spreadsheet shows the sheet not. */
    boolean hidden();

    /** Merged cells, by rising first row. */
    List<Span> spans();

    /** The columns that a spreadsheet shows not, counted from 1. */
    Set<Integer> hiddenColumns();

    /** The number of the last row that holds anything; 0 where none does. */
    int lastRow();

    /** What of its texts was in an old encoding and is Unicode now, by column. */
    default List<Decoded> decoded() {
        return List.of();
    }

    /** The cells of which it cannot be told whether they are in an old encoding; only the first of many. */
    default List<Doubt> doubtful() {
        return List.of();
    }

    /** A new replay from the first row. */
    Rows rows();
}
