package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Span;
import vn.tonghop.text.VietnameseText;

/**
 * The heads of a table's columns, over one or several rows.
 *
 * @param first the first row
 * @param last the last row
 * @param heads by rising column; columns without any head are left out
 */
record HeaderBlock(int first, int last, List<Head> heads) {
    /**
     * The heads of one column.
     *
     * @param column counts from 1
     * @param levels from top to bottom, never the same twice in a row
     * @param merged whether a head of it is merged over the column beside it
     */
    record Head(int column, List<String> levels, boolean merged) {
        String text() {
            return String.join(" / ", levels);
        }
    }

    /** Puts the heads together from the rows of the block; a head merged over several columns counts for each. */
    static HeaderBlock of(List<Row> rows, List<Span> spans) {
        int first = rows.get(0).number();
        int last = rows.get(rows.size() - 1).number();
        Map<Integer, Map<Integer, String>> texts = new TreeMap<>();
        TreeSet<Integer> columns = new TreeSet<>();
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                texts.computeIfAbsent(row.number(), r -> new TreeMap<>())
                        .put(cell.column(), VietnameseText.clean(cell.value().text()));
                columns.add(cell.column());
            }
        }
        for (Span span : spans) {
            if (span.firstRow() >= first && span.lastRow() <= last) {
                spread(span, texts, columns);
            }
        }
        List<Head> heads = new ArrayList<>();
        for (int column : columns) {
            List<String> levels = new ArrayList<>();
            for (int row = first; row <= last; row++) {
                String text = level(texts, row, last, column);
                if (!text.isEmpty()
                        && (levels.isEmpty() || !levels.get(levels.size() - 1).equals(text))) {
                    levels.add(text);
                }
            }
            if (!levels.isEmpty()) {
                int at = column;
                boolean merged = spans.stream()
                        .anyMatch(span -> span.firstRow() >= first
                                && span.lastRow() <= last
                                && span.lastColumn() > span.firstColumn()
                                && span.firstColumn() <= at
                                && at <= span.lastColumn());
                heads.add(new Head(column, List.copyOf(levels), merged));
            }
        }
        return new HeaderBlock(first, last, List.copyOf(heads));
    }

    /** The heads that stand over others, such as {@code Học bổng do tỉnh cấp}: they may tell what the table is of. */
    Preface shared() {
        return new Preface(heads.stream()
                .filter(head -> head.levels().size() > 1)
                .map(head -> head.levels().get(0))
                .distinct()
                .toList());
    }

    private static void spread(Span span, Map<Integer, Map<Integer, String>> texts, TreeSet<Integer> columns) {
        String text = text(texts, span.firstRow(), span.firstColumn());
        if (text.isEmpty()) {
            return;
        }
        for (int column = span.firstColumn(); column <= span.lastColumn(); column++) {
            texts.computeIfAbsent(span.firstRow(), r -> new TreeMap<>()).put(column, text);
            if (span.lastRow() > span.firstRow() || span.lastColumn() - span.firstColumn() < 40) {
                columns.add(column);
            }
        }
    }

    /** An upper head that was not merged holds for the columns to its right that have only lower heads. */
    private static String level(Map<Integer, Map<Integer, String>> texts, int row, int last, int column) {
        String own = text(texts, row, column);
        if (!own.isEmpty() || row == last || !hasBelow(texts, row, last, column)) {
            return own;
        }
        for (int left = column - 1; left > 0; left--) {
            String text = text(texts, row, left);
            if (!text.isEmpty()) {
                return hasBelow(texts, row, last, left) ? text : "";
            }
            if (!hasBelow(texts, row, last, left)) {
                return "";
            }
        }
        return "";
    }

    private static boolean hasBelow(Map<Integer, Map<Integer, String>> texts, int row, int last, int column) {
        for (int below = row + 1; below <= last; below++) {
            if (!text(texts, below, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String text(Map<Integer, Map<Integer, String>> texts, int row, int column) {
        return texts.getOrDefault(row, Map.of()).getOrDefault(column, "");
    }
}
