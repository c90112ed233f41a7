package vn.tonghop.recognise;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.Decoded;
import vn.tonghop.sheet.Doubt;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.sheet.Span;

/** Some columns of a sheet, side by side, as if the others were not there. Columns keep their numbers. */
record GridSlice(Grid whole, int firstColumn, int lastColumn) implements Grid {
    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public int position() {
        return whole.position();
    }

    @Override
    public boolean hidden() {
        return whole.hidden();
    }

    @Override
    public int lastRow() {
        return whole.lastRow();
    }

    @Override
    public Set<Integer> hiddenColumns() {
        return whole.hiddenColumns().stream().filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Span> spans() {
        return whole.spans().stream()
                .filter(span -> has(span.firstColumn()) && has(span.lastColumn()))
                .toList();
    }

    @Override
    public List<Decoded> decoded() {
        return whole.decoded().stream().filter(column -> has(column.column())).toList();
    }

    @Override
    public List<Doubt> doubtful() {
        return whole.doubtful().stream().filter(doubt -> has(doubt.column())).toList();
    }

    @Override
    public Rows rows() {
        return new Slices(whole.rows());
    }

    private boolean has(int column) {
        return column >= firstColumn && column <= lastColumn;
    }

    private Optional<Row> slice(Row row) {
        List<Cell> cells =
                row.cells().stream().filter(cell -> has(cell.column())).toList();
        List<Cell> struck =
                row.struck().stream().filter(cell -> has(cell.column())).toList();
        Row.Beside beside =
                new Row.Beside(struck, row.beside().fields(), row.beside().damaged());
        return cells.isEmpty() && struck.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(row.number(), row.hidden(), cells, beside));
    }

    /** The rows that hold anything in the columns. Changes as it passes. */
    private final class Slices implements Rows {
        private final Rows all;
        private Optional<Row> next = Optional.empty();

        Slices(Rows all) {
            this.all = all;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && all.hasNext()) {
                next = slice(all.next());
            }
            return next.isPresent();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the sheet has ended");
            }
            Row row = next.orElseThrow();
            next = Optional.empty();
            return row;
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
