package vn.tonghop.report;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** The rows of a table's statement, as lines of the table. */
final class TableRows {
    private TableRows() {}

    /**
     * Gives each line in turn.
     *
     * @param source the table's rows or its total
     */
    static void each(Layout.Table table, Layout.Source source, ReleaseRows rows, Words words, Consumer<ReportRow> line)
            throws SQLException {
        List<String> fields = table.columns().stream()
                .map(Layout.Column::field)
                .filter(field -> !field.isEmpty())
                .toList();
        if (source.figures()) {
            FigureLines lines = new FigureLines(fields, line);
            rows.each(source, fields, names -> TableChecks.figures(table, source, names, words), lines);
            lines.end();
        } else {
            rows.each(source, fields, names -> TableChecks.columns(table, source, names), line);
        }
    }
}
