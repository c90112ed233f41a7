package vn.tonghop.report;

import java.util.Set;
import vn.tonghop.report.Styles.Role;

/** What must hold between a table of the layout and what its statements give. */
final class TableChecks {
    private static final String FIGURES = "indicator";

    private TableChecks() {}

    /** Refuses a table with a field that its statement does not give. */
    static void columns(Layout.Table table, Layout.Source source, Set<String> given) {
        for (Layout.Column column : table.columns()) {
            requireGiven(column, source, given);
        }
    }

    /** The same for a statement of figures: what is no figure must be given, what is one must be known. */
    static void figures(Layout.Table table, Layout.Source source, Set<String> given, Words words) {
        for (Layout.Column column : table.columns()) {
            String field = column.field();
            if (!FigureLines.isFigure(field)) {
                if (source.equals(table.rows())) {
                    requireGiven(column, source, given);
                }
            } else if (column.each().isEmpty()
                    && !words.knows(
                            FIGURES,
                            field.replaceFirst("^indicator\\.", "")
                                    .replaceFirst("\\[.*|" + ReportRow.FLAGS + "$", ""))) {
                throw FaultyLayout.at(
                        column.place(), "Không có số liệu '" + field + "'.", "There is no figure '" + field + "'.");
            }
        }
    }

    private static void requireGiven(Layout.Column column, Layout.Source source, Set<String> given) {
        if (!column.field().isEmpty() && !given.contains(column.field())) {
            String file = source.query().file();
            throw FaultyLayout.at(
                    column.place(),
                    file + " không cho cột '" + column.field() + "' (có: " + String.join(", ", given) + ").",
                    file + " gives no column '" + column.field() + "' (it gives: " + String.join(", ", given) + ").");
        }
    }

    /** The text of a column without which a row has no place. */
    static String required(String column, ReportRow row, Layout.Source source) {
        if (row.text(column).isEmpty()) {
            String file = source.query().file();
            throw FaultyLayout.at(
                    source.place(),
                    file + " phải cho cột '" + column + "' ở mọi dòng.",
                    file + " must give the column '" + column + "' in each row.");
        }
        return row.text(column);
    }

    /** What a row is, by the word its statement gives. */
    static Role role(String style, Layout.Source source) {
        return switch (style) {
            case "" -> Role.BODY;
            case "total" -> Role.TOTAL;
            case "break" -> Role.BREAK;
            default ->
                throw FaultyLayout.at(
                        source.place(),
                        source.query().file() + ": row_style '" + style + "' không có; chỉ dùng 'total', 'break'.",
                        source.query().file() + ": there is no row_style '" + style + "'; only 'total' and 'break'.");
        };
    }

    static FaultyLayout moreThanOne(Layout.Source source) {
        return FaultyLayout.at(
                source.place(),
                source.query().file() + ": dòng tổng chỉ có một dòng.",
                source.query().file() + ": a total is one row.");
    }
}
