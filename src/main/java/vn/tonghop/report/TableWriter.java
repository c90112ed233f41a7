package vn.tonghop.report;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import vn.tonghop.model.Notation;
import vn.tonghop.report.Page.Columns;
import vn.tonghop.report.Styles.Role;

/** Writes one table of the layout: heads, the rows of its statement, its total. */
final class TableWriter {
    /** More lines than anyone reads; a sheet could hold five times as many. */
    private static final int MOST_ROWS = 200_000;

    private static final float ROW_HEIGHT = 17;
    private static final float LINE_HEIGHT = 13;
    private static final float HIGHEST_ROW = 409;

    private final Page page;
    private final Making making;
    private final Layout.Table table;
    private final CellText text;
    private final int firstColumn;
    private final BigDecimal[] sums;
    private final boolean[] inTexts;
    private final List<String> links;
    private final Map<String, List<Object>> kept = new HashMap<>();
    private final Set<String> flagsUsed = new LinkedHashSet<>();
    private int headRow;
    private int lastRow;
    private int written;
    private int leftOut;

    TableWriter(Page page, Making making, Layout.Table table, int firstColumn) {
        this.page = page;
        this.making = making;
        this.table = table;
        this.firstColumn = firstColumn;
        this.text = new CellText(making.words(), making.layout(), flagsUsed);
        this.sums = new BigDecimal[table.columns().size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        this.inTexts = new boolean[sums.length];
        this.links = table.columns().stream()
                .map(column -> column.field() + ReportRow.LINK)
                .toList();
    }

    /** The flags that marked a figure, in the order of the layout. */
    List<Layout.Flag> flagsUsed() {
        return making.layout().flags().stream()
                .filter(flag -> flagsUsed.contains(flag.id()))
                .toList();
    }

    /** Writes all of it; gives the first and the last row of its heads. */
    Rows write(SheetWriter.Lines lines) throws SQLException {
        int top = new HeadWriter(page, making.words(), firstColumn).write(table);
        headRow = page.next() - 1;
        making.links().target("table:" + table.name(), page.name(), top);
        lines.each(table, table.rows(), this::line);
        lastRow = page.next() - 1;
        if (written == 0) {
            sentence(table.empty());
        } else if (table.total().isPresent()) {
            Layout.Source source = table.total().get();
            AtomicBoolean done = new AtomicBoolean();
            lines.each(table, source, row -> {
                if (done.getAndSet(true)) {
                    throw TableChecks.moreThanOne(source);
                }
                total(source, row);
            });
            if (source.isNational()) {
                reporting();
            }
        }
        if (leftOut > 0) {
            making.words().fact("more", BigDecimal.valueOf(leftOut));
            sentence(making.layout().running().cut());
        }
        return new Rows(top, headRow);
    }

    /** Where it stands, once it is written. */
    Tables.Written written() {
        List<String> heads = table.columns().stream()
                .map(column -> making.words().of(column.header()))
                .toList();
        return new Tables.Written(table, page.name(), heads, headRow, lastRow, firstColumn, kept);
    }

    private void sentence(Phrase phrase) {
        Columns all = new Columns(firstColumn, firstColumn + table.columns().size() - 1);
        page.across(page.begin(), all, making.words().of(phrase), Page.centred(Role.BODY));
    }

    private void line(ReportRow row) {
        if (written == MOST_ROWS) {
            leftOut++;
            return;
        }
        written++;
        Role role = TableChecks.role(row.text("row_style"), table.rows());
        SXSSFRow line = page.begin();
        row.texts("row_names").forEach(name -> making.links().target(name, page.name(), line.getRowNum()));
        int lines = 1;
        for (int i = 0; i < table.columns().size(); i++) {
            Layout.Column column = table.columns().get(i);
            SXSSFCell cell = cell(line, i, new CellText.Place(column, table.rows(), role, written), row);
            if (column.format().wraps() && cell.getCellType() == CellType.STRING) {
                double width = column.width() * (role == Role.TOTAL ? TextLines.BOLD : 1);
                lines = Math.max(lines, TextLines.of(cell.getStringCellValue(), width));
            }
            keep(column, cell);
            if (row.value(column.field()).orElse("") instanceof BigDecimal number) {
                sums[i] = sums[i].add(number);
                inTexts[i] |= !Page.holds(number);
            }
        }
        line.setHeightInPoints(height(lines));
    }

    private void keep(Layout.Column column, SXSSFCell cell) {
        if (!making.tables().charted(table, column.field(), written - 1)) {
            return;
        }
        List<Object> values = kept.computeIfAbsent(column.field(), field -> new ArrayList<>());
        values.add(
                cell.getCellType() == CellType.NUMERIC
                        ? (Object) cell.getNumericCellValue()
                        : cell.getStringCellValue());
    }

    private SXSSFCell cell(SXSSFRow line, int at, CellText.Place place, ReportRow row) {
        Layout.Column column = place.column();
        Object value = row.value(column.field()).orElse("");
        row.value(links.get(at))
                .ifPresent(
                        link -> making.links().from(page.name(), line.getRowNum(), firstColumn + at, link.toString()));
        if (value instanceof BigDecimal number && column.format().numeric() && Page.holds(number)) {
            SXSSFCell cell = blank(line, at, text.look(place, row, number));
            cell.setCellValue(number.doubleValue());
            return cell;
        }
        if (value instanceof LocalDate day) {
            SXSSFCell cell = blank(line, at, Styles.Cell.of(place.role(), column.format(), false));
            cell.setCellValue(day);
            return cell;
        }
        if (value instanceof OffsetDateTime moment) {
            SXSSFCell cell = blank(line, at, Styles.Cell.of(place.role(), column.format(), false));
            // Whole seconds: more than the format shows, and all that a reader can use.
            cell.setCellValue(
                    moment.atZoneSameInstant(Notation.ZONE).toLocalDateTime().withNano(0));
            return cell;
        }
        String words = text.onPaper(place, row);
        Styles.Cell look = Styles.Cell.of(place.role(), column.format(), Page.likeAFormula(words));
        return page.text(line, firstColumn + at, words, making.styles().of(look));
    }

    private SXSSFCell blank(SXSSFRow line, int at, Styles.Cell look) {
        SXSSFCell cell = line.createCell(firstColumn + at);
        cell.setCellStyle(making.styles().of(look));
        return cell;
    }

    /** The last line: the release's own figures, as sums of the rows above wherever they are sums. */
    private void total(Layout.Source source, ReportRow row) {
        SXSSFRow line = page.begin();
        line.setHeightInPoints(ROW_HEIGHT + 2);
        for (int i = 0; i < table.columns().size(); i++) {
            Layout.Column column = table.columns().get(i);
            SXSSFCell cell = cell(line, i, new CellText.Place(column, source, Role.TOTAL, 0), row);
            if (column.format() == ColumnFormat.NUMBER
                    && column.adds()
                    && leftOut == 0
                    && !inTexts[i]
                    && row.value(column.field()).orElse("") instanceof BigDecimal value
                    && Page.holds(value)
                    && sums[i].compareTo(value) == 0) {
                page.sum(cell, headRow + 1, line.getRowNum() - 1);
            }
        }
    }

    private void reporting() {
        SXSSFRow line = page.begin();
        List<String> texts = making.words()
                .figures()
                .line(table, making.words().of(making.layout().running().reporting()));
        int lines = 1;
        for (int i = 0; i < texts.size(); i++) {
            lines = Math.max(
                    lines, TextLines.of(texts.get(i), table.columns().get(i).width()));
            ColumnFormat format = table.columns().get(i).format();
            Styles.Cell look = Styles.Cell.of(Role.BODY, format.numeric() ? ColumnFormat.CENTRE : format, false);
            page.text(line, firstColumn + i, texts.get(i), making.styles().of(look));
        }
        line.setHeightInPoints(height(lines));
    }

    private static float height(int lines) {
        return Math.min(HIGHEST_ROW, ROW_HEIGHT + (lines - 1) * LINE_HEIGHT);
    }

    /** Rows from one to another, both included, from 0. */
    record Rows(int first, int last) {}
}
