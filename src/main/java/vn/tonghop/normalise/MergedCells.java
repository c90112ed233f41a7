package vn.tonghop.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Span;

/** Carries the value of a cell merged over several rows to each of them. Changes row by row. */
final class MergedCells {
    private final Map<Integer, List<Span>> begins = new HashMap<>();
    private final Map<Integer, Held> held = new HashMap<>();

    MergedCells(List<Span> spans, int headerLast) {
        for (Span span : spans) {
            if (span.firstRow() > headerLast && span.lastRow() > span.firstRow()) {
                begins.computeIfAbsent(span.firstRow(), row -> new ArrayList<>())
                        .add(span);
            }
        }
    }

    /** Looks at a row before it is read. */
    void pass(Row row) {
        for (Span span : begins.getOrDefault(row.number(), List.of())) {
            row.cell(span.firstColumn())
                    .ifPresent(cell -> held.put(span.firstColumn(), new Held(cell, span.firstRow(), span.lastRow())));
        }
    }

    /** What a cell without anything of its own takes from the merged cell over it. */
    Optional<Cell> over(int row, int column) {
        Held cell = held.get(column);
        return cell != null && row <= cell.lastRow ? Optional.of(cell.cell) : Optional.empty();
    }

    /** The rows over which the cell above is merged; empty where none is. */
    Optional<Span> spanOver(int row, int column) {
        Held cell = held.get(column);
        return cell != null && row > cell.firstRow && row <= cell.lastRow
                ? Optional.of(new Span(cell.firstRow, column, cell.lastRow, column))
                : Optional.empty();
    }

    private record Held(Cell cell, int firstRow, int lastRow) {}
}
