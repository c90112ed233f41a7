package vn.tonghop.sheet;

import java.util.Comparator;

/**
 * Cells merged into one, whose value stands in the first. All ends count from 1 and are included.
 *
 * @param firstRow top
 * @param firstColumn left
 * @param lastRow bottom
 * @param lastColumn right
 */
public record Span(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    /** By rising first row, then first column. */
    public static final Comparator<Span> BY_PLACE =
            Comparator.comparingInt(Span::firstRow).thenComparingInt(Span::firstColumn);

    /** Whether a cell lies within. */
    public boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
