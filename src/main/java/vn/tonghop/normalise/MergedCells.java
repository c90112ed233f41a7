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
    /** The first record below each merged cell that has one, by its column. */
    private final Map<Integer, Integer> carriers = new HashMap<>();

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
        if (begins.isEmpty()) {
            return;
        }
        for (Span span : begins.getOrDefault(row.number(), List.of())) {
            carriers.remove(span.firstColumn());
            row.cell(span.firstColumn())
                    .ifPresent(cell -> held.put(span.firstColumn(), new Held(cell, span.lastRow())));
        }
    }

    /** Whether any cell below the heads is merged over rows. */
    boolean any() {
        return !begins.isEmpty();
    }

    /** What a cell without anything of its own takes from the merged cell over it. */
    Optional<Cell> over(int row, int column) {
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Held cell = held.get(column);
        return cell != null && row <= cell.lastRow ? Optional.of(cell.cell) : Optional.empty();
    }

    /**
     * The records that share the merged cell over this one, where it is not the first of them: that one carries its number. A cell may
     * begin in a heading, which carries none.
     */
    Optional<Span> carriedAbove(int record, int column) {
        Held cell = held.get(column);
        if (cell == null || record > cell.lastRow) {
            return Optional.empty();
        }
        int carrier = carriers.computeIfAbsent(column, first -> record);
        return record == carrier ? Optional.empty() : Optional.of(new Span(carrier, column, cell.lastRow, column));
    }

    private record Held(Cell cell, int lastRow) {}
}
