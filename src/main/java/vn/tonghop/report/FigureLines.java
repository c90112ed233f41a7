package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns figures into lines. Each row of the statement is one figure of a line: {@code line} tells which line (rows of one
 * line follow each other), {@code figure} which figure, {@code value flags link} belong to it. Whatever else the first row of a line gives
 * belongs to the line. A breakdown such as {@code projects.count[sector=Y_TE]} that is not there is none where its figure
 * is there; a line none of whose figures is there is left out, unless a row without a figure asks for it.
 */
final class FigureLines implements Consumer<ReportRow> {
    private static final Set<String> OF_A_FIGURE = Set.of("figure", "value", "flags", "link");

    private final List<String> figures;
    private final Consumer<ReportRow> lines;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private String line = "";
    private boolean kept;

    /** @param figures those that the table shows */
    FigureLines(List<String> figures, Consumer<ReportRow> lines) {
        this.figures = figures.stream().filter(FigureLines::isFigure).toList();
        this.lines = lines;
    }

    /** Whether a field is a figure, and not a column of the statement's result. */
    static boolean isFigure(String field) {
        return field.indexOf('.') > 0;
    }

    @Override
    public void accept(ReportRow row) {
        String name = row.text("line");
        if (!name.equals(line)) {
            end();
            line = name;
            row.values().forEach((column, value) -> {
                if (!OF_A_FIGURE.contains(column)) {
                    values.put(column, value);
                }
            });
            columns.addAll(row.columns());
        }
        String figure = row.text("figure");
        if (figure.isEmpty()) {
            kept = true;
            return;
        }
        row.value("value").ifPresent(value -> values.put(figure, value));
        row.value("flags").ifPresent(flags -> values.put(figure + ReportRow.FLAGS, flags));
        row.value("link").ifPresent(link -> values.put(figure + ReportRow.LINK, link));
    }

    /** Whether the line has a figure, be its value known or not. */
    private boolean isThere(String figure) {
        return values.containsKey(figure) || values.containsKey(figure + ReportRow.FLAGS);
    }

    /** Gives the last line. */
    void end() {
        if (kept || figures.stream().anyMatch(this::isThere)) {
            for (String figure : figures) {
                int bracket = figure.indexOf('[');
                if (bracket > 0 && isThere(figure.substring(0, bracket)) && !isThere(figure)) {
                    values.put(figure, BigDecimal.ZERO);
                }
            }
            columns.addAll(values.keySet());
            lines.accept(new ReportRow(Set.copyOf(columns), Map.copyOf(values)));
        }
        values.clear();
        columns.clear();
        line = "";
        kept = false;
    }
}
