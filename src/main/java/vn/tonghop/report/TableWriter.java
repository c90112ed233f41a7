package vn.tonghop.report;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import vn.tonghop.model.Origin;
import vn.tonghop.report.Page.Columns;
import vn.tonghop.report.Styles.Look;
import vn.tonghop.report.Styles.Role;

/** Writes one table of the layout: heads, then the rows of its parts. */
final class TableWriter {
    /** More lines than anyone reads; a sheet could hold five times as many. */
    private static final int MOST_ROWS = 200_000;

    private static final String FLAGS = "_flags";
    private static final float ROW_HEIGHT = 17;
    private static final float LINE_HEIGHT = 13;
    private static final float HIGHEST_ROW = 409;

    private final Page page;
    private final Styles styles;
    private final Words words;
    private final Layout layout;
    private final Set<String> flagsUsed = new LinkedHashSet<>();
    private int firstColumn;
    private int written;
    private int leftOut;
    private int parts;
    private int ordinal;

    TableWriter(Page page, Styles styles, Words words, Layout layout) {
        this.page = page;
        this.styles = styles;
        this.words = words;
        this.layout = layout;
    }

    /** The same, from another column on. */
    TableWriter from(int column) {
        firstColumn = column;
        return this;
    }

    /** The flags that marked a figure, in the order of the layout. */
    List<Layout.Flag> flagsUsed() {
        return layout.flags().stream()
                .filter(flag -> flagsUsed.contains(flag.id()))
                .toList();
    }

    /** Writes the heads, over two rows where columns are grouped; gives the rows they take. */
    Rows heads(Layout.Table table) {
        int top = page.next();
        boolean grouped =
                table.columns().stream().anyMatch(column -> column.group().isPresent());
        Look look = Page.centred(Role.HEAD);
        if (grouped) {
            SXSSFRow row = page.begin();
            row.setHeightInPoints(18);
            headRow(
                    row,
                    table,
                    column -> column.group().map(words::of).orElseGet(() -> words.of(column.header())),
                    look);
        }
        SXSSFRow row = page.begin();
        row.setHeightInPoints(headHeight(table, grouped));
        headRow(row, table, column -> words.of(column.header()), look);
        if (grouped) {
            mergeHeads(table, top);
        }
        return new Rows(top, page.next() - 1);
    }

    private void headRow(SXSSFRow row, Layout.Table table, Function<Layout.Column, String> text, Look look) {
        int at = firstColumn;
        for (Layout.Column column : table.columns()) {
            page.text(row, at++, text.apply(column), look);
        }
    }

    private float headHeight(Layout.Table table, boolean grouped) {
        int most = 1;
        for (Layout.Column column : table.columns()) {
            // Bold letters are a little wider.
            int lines = TextLines.of(words.of(column.header()), column.width() * 0.95);
            most = Math.max(most, grouped && column.group().isEmpty() ? lines - 1 : lines);
        }
        return ROW_HEIGHT + 4 + (most - 1) * LINE_HEIGHT;
    }

    private void mergeHeads(Layout.Table table, int top) {
        List<Layout.Column> columns = table.columns();
        int from = 0;
        while (from < columns.size()) {
            Optional<String> group = columns.get(from).group().map(words::of);
            int to = from;
            while (group.isPresent()
                    && to + 1 < columns.size()
                    && columns.get(to + 1).group().map(words::of).equals(group)) {
                to++;
            }
            Columns over = new Columns(firstColumn + from, firstColumn + to);
            page.merge(top, group.isPresent() ? top : top + 1, over);
            from = to + 1;
        }
    }

    /** Writes the rows of every part; a part without rows leaves no trace, a table without any says so. */
    void body(Layout.Table table, ReleaseRows rows) throws SQLException {
        for (Layout.Part part : table.parts()) {
            boolean[] begun = {false};
            ordinal = 0;
            rows.each(part.query(), part.with(), names -> requireColumns(table, part, names), row -> {
                if (!begun[0]) {
                    begun[0] = true;
                    part.title().ifPresent(title -> partTitle(table, title));
                }
                write(table, part, row);
            });
        }
        if (written == 0) {
            sentence(table, table.empty());
        }
        if (leftOut > 0) {
            words.fact("more", BigDecimal.valueOf(leftOut));
            sentence(table, layout.running().cut());
        }
    }

    private static void requireColumns(Layout.Table table, Layout.Part part, Set<String> given) {
        for (Layout.Column column : table.columns()) {
            if (!column.field().isEmpty() && !given.contains(column.field())) {
                String file = part.query().file();
                throw FaultyLayout.at(
                        column.place(),
                        file + " không cho cột '" + column.field() + "' (có: " + String.join(", ", given) + ").",
                        file + " gives no column '" + column.field() + "' (it gives: " + String.join(", ", given)
                                + ").");
            }
        }
    }

    private void sentence(Layout.Table table, Phrase phrase) {
        page.across(page.begin(), columns(table), words.of(phrase), Page.centred(Role.BODY));
    }

    private void partTitle(Layout.Table table, Phrase title) {
        String text = roman(++parts) + ". " + words.of(title);
        Columns columns = columns(table);
        SXSSFRow row = page.begin();
        row.setHeightInPoints(17);
        // Not merged: filters and frozen columns go together badly with merged cells among the rows.
        for (int column = columns.first(); column <= columns.last(); column++) {
            Role role = column == columns.first()
                    ? Role.GROUP_START
                    : column == columns.last() ? Role.GROUP_END : Role.GROUP;
            page.text(
                    row,
                    column,
                    column == columns.first() ? text : "",
                    new Look(role, HorizontalAlignment.LEFT, false, "General", false));
        }
    }

    private Columns columns(Layout.Table table) {
        return new Columns(firstColumn, firstColumn + table.columns().size() - 1);
    }

    private void write(Layout.Table table, Layout.Part part, ReportRow row) {
        if (written == MOST_ROWS) {
            leftOut++;
            return;
        }
        written++;
        Role role = role(row.text("row_style"), part);
        SXSSFRow line = page.begin();
        int lines = 1;
        int at = firstColumn;
        for (Layout.Column column : table.columns()) {
            SXSSFCell cell = write(line, at++, new Cell(column, part, role), row);
            if (column.format().wraps() && cell.getCellType() == CellType.STRING) {
                lines = Math.max(lines, TextLines.of(cell.getStringCellValue(), column.width()));
            }
        }
        line.setHeightInPoints(Math.min(HIGHEST_ROW, ROW_HEIGHT + (lines - 1) * LINE_HEIGHT));
    }

    private static Role role(String style, Layout.Part part) {
        return switch (style) {
            case "" -> Role.BODY;
            case "total" -> Role.TOTAL;
            default ->
                throw FaultyLayout.at(
                        part.place(),
                        part.query().file() + ": row_style '" + style + "' không có; chỉ dùng 'total'.",
                        part.query().file() + ": there is no row_style '" + style + "'; only 'total'.");
        };
    }

    /** One cell of a row: its column, the part it stands in, and what the row is. */
    private record Cell(Layout.Column column, Layout.Part part, Role role) {}

    private SXSSFCell write(SXSSFRow line, int at, Cell cell, ReportRow row) {
        Layout.Column column = cell.column();
        Object value = row.value(column.field()).orElse("");
        if (value instanceof BigDecimal number && column.format() != ColumnFormat.LETTERS) {
            String mark = mark(row.texts(column.field() + FLAGS));
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            SXSSFCell written = blank(line, at, styles.cell(cell.role(), column.format(), mark, whole));
            written.setCellValue(number.doubleValue());
            return written;
        }
        Look look = styles.cell(cell.role(), column.format(), "", true);
        if (value instanceof LocalDate day) {
            SXSSFCell written = blank(line, at, look);
            written.setCellValue(day);
            return written;
        }
        if (value instanceof OffsetDateTime moment) {
            SXSSFCell written = blank(line, at, look);
            // Whole seconds: more than the format shows, and all that a reader can use.
            written.setCellValue(
                    moment.atZoneSameInstant(Words.ZONE).toLocalDateTime().withNano(0));
            return written;
        }
        return page.text(line, at, text(cell, row), look);
    }

    private SXSSFCell blank(SXSSFRow line, int at, Look look) {
        SXSSFCell cell = line.createCell(at);
        cell.setCellStyle(styles.of(look));
        return cell;
    }

    private String text(Cell cell, ReportRow row) {
        Layout.Column column = cell.column();
        String value = row.text(column.field());
        return switch (column.format()) {
            case ORDINAL -> cell.role() == Role.BODY ? Integer.toString(++ordinal) : "";
            case NAME, MARK -> value.isEmpty() ? "" : name(cell, value);
            case MESSAGE -> words.message(value, row.text("value"), row.texts("details"));
            case LETTERS -> value.isEmpty() ? "" : Origin.letters(Integer.parseInt(value));
            case TEXT, WRAP, CENTRE, NUMBER, PERCENT, DATE, TIME -> value;
        };
    }

    private String name(Cell cell, String code) {
        String list = cell.column()
                .names()
                .or(cell.part()::names)
                .orElseThrow(() -> FaultyLayout.at(
                        cell.column().place(),
                        "Cột '" + cell.column().field() + "' cần 'names', ở cột hoặc ở phần.",
                        "Column '" + cell.column().field() + "' needs 'names', here or on the part."));
        return words.name(list, code, cell.column().place());
    }

    private String mark(List<String> flags) {
        StringBuilder marks = new StringBuilder();
        for (Layout.Flag flag : layout.flags()) {
            if (flags.contains(flag.id())) {
                flagsUsed.add(flag.id());
                flag.mark()
                        .ifPresent(
                                mark -> marks.append(marks.isEmpty() ? "" : ",").append(words.of(mark)));
            }
        }
        return marks.toString();
    }

    private static String roman(int number) {
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "X".repeat(number / 10) + ones[number % 10];
    }

    /** Makes the table one that can be filtered by its columns. */
    void filter(Layout.Table table, Rows heads) {
        if (written > 0) {
            Columns columns = columns(table);
            page.sheet()
                    .setAutoFilter(new CellRangeAddress(
                            heads.last(), heads.last() + written + parts, columns.first(), columns.last()));
        }
    }

    /** Rows from one to another, both included, from 0. */
    record Rows(int first, int last) {}
}
