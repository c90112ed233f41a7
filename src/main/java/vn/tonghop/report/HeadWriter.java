package vn.tonghop.report;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFRow;
import vn.tonghop.report.Page.Columns;
import vn.tonghop.report.Styles.Role;

/**
 * Writes the heads of a table. The last row of them holds a text over every column, none merged, for Excel takes it as the
 * names of the table's columns; heads of groups stand in a row above it.
 */
final class HeadWriter {
    private static final float ROW_HEIGHT = 17;
    private static final float LINE_HEIGHT = 13;

    private final Page page;
    private final Words words;
    private final int firstColumn;

    HeadWriter(Page page, Words words, int firstColumn) {
        this.page = page;
        this.words = words;
        this.firstColumn = firstColumn;
    }

    /** Writes the heads, over two rows where columns are grouped; gives the first of the rows. */
    int write(Layout.Table table) {
        int top = page.next();
        List<Layout.Column> columns = table.columns();
        boolean grouped = columns.stream().anyMatch(column -> column.group().isPresent());
        if (grouped) {
            groups(columns);
        }
        SXSSFRow row = page.begin();
        row.setHeightInPoints(height(columns));
        for (int i = 0; i < columns.size(); i++) {
            Role role = grouped && columns.get(i).group().isEmpty() ? Role.HEAD_BELOW : Role.HEAD;
            page.text(row, firstColumn + i, words.of(columns.get(i).header()), Page.centred(role));
        }
        return top;
    }

    private void groups(List<Layout.Column> columns) {
        SXSSFRow row = page.begin();
        row.setHeightInPoints(ROW_HEIGHT + 1);
        int from = 0;
        while (from < columns.size()) {
            Optional<String> group = columns.get(from).group().map(words::of);
            int to = from;
            while (group.isPresent()
                    && to + 1 < columns.size()
                    && columns.get(to + 1).group().map(words::of).equals(group)) {
                to++;
            }
            Role role = group.isPresent() ? Role.HEAD : Role.HEAD_ABOVE;
            page.across(row, new Columns(firstColumn + from, firstColumn + to), group.orElse(""), Page.centred(role));
            from = to + 1;
        }
    }

    private float height(List<Layout.Column> columns) {
        int most = 1;
        for (Layout.Column column : columns) {
            // Bold letters are a little wider, and the button of the filter takes its place.
            most = Math.max(most, TextLines.of(words.of(column.header()), column.width() * TextLines.BOLD));
        }
        return ROW_HEIGHT + 4 + (most - 1) * LINE_HEIGHT;
    }
}
