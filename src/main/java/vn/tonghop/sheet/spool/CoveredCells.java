package vn.tonghop.sheet.spool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.sheet.Span;

/**
 * A replay without the cells that a merged one covers: nobody sees what they store, and a spreadsheet throws it away at the next
 * merge. Changes as it passes.
 */
final class CoveredCells implements Rows {
    private final Rows all;
    private final List<Span> spans;
    private final PriorityQueue<Span> reached = new PriorityQueue<>(Comparator.comparingInt(Span::lastRow));
    /** How many of the spans reached cover a column. */
    private final int[] covering;

    private int next;
    private Optional<Row> ahead = Optional.empty();

    /**
     * Leaves out what is covered.
     *
     * @param spans by rising first row
     * @param lastColumn the last that holds anything
     */
    CoveredCells(Rows all, List<Span> spans, int lastColumn) {
        this.all = all;
        this.spans = spans;
        this.covering = new int[lastColumn + 2];
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && all.hasNext()) {
            Row row = uncovered(all.next());
            ahead = row.cells().isEmpty() && row.struck().isEmpty() ? Optional.empty() : Optional.of(row);
        }
        return ahead.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the sheet has ended");
        }
        Row row = ahead.orElseThrow();
        ahead = Optional.empty();
        return row;
    }

    private Row uncovered(Row row) {
        pass(row.number());
        if (reached.isEmpty()) {
            return row;
        }
        List<Cell> cells = uncovered(row.number(), row.cells());
        List<Cell> struck = uncovered(row.number(), row.struck());
        return cells.size() == row.cells().size()
                        && struck.size() == row.struck().size()
                ? row
                : new Row(
                        row.number(),
                        row.hidden(),
                        cells,
                        new Row.Beside(
                                struck, row.beside().fields(), row.beside().damaged()));
    }

    private List<Cell> uncovered(int row, List<Cell> cells) {
        List<Cell> left = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (covering[cell.column()] == 0 || (covering[cell.column()] == 1 && holds(row, cell.column()))) {
                left.add(cell);
            }
        }
        return left;
    }

    /** Whether a cell is the first of the merged ones, whose value is that of all. */
    private boolean holds(int row, int column) {
        for (Span span : reached) {
            if (span.firstRow() == row && span.firstColumn() == column) {
                return true;
            }
        }
        return false;
    }

    private void pass(int row) {
        while (!reached.isEmpty() && reached.peek().lastRow() < row) {
            count(reached.remove(), -1);
        }
        while (next < spans.size() && spans.get(next).firstRow() <= row) {
            Span span = spans.get(next++);
            if (span.lastRow() >= row) {
                reached.add(span);
                count(span, 1);
            }
        }
    }

    private void count(Span span, int by) {
        for (int column = span.firstColumn(); column <= Math.min(span.lastColumn(), covering.length - 1); column++) {
            covering[column] += by;
        }
    }

    @Override
    public void close() {
        all.close();
    }
}
