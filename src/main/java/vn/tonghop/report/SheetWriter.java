package vn.tonghop.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import vn.tonghop.model.Message;
import vn.tonghop.report.Page.Columns;
import vn.tonghop.report.Styles.Role;

/** Writes a sheet: title block, tables, room for charts, notes. */
final class SheetWriter {
    /** The first row, which leads back to the cover, is for the screen only. */
    private static final int PRINTED_FROM = 1;

    /** The row of the title. */
    private static final int TITLE = 2;

    private static final String PAGE = "page";
    private static final String BRIEF = "brief";
    private static final int CHARTS_ABREAST = 3;
    private static final int CHART_ROWS = 14;
    private static final double GAP = 0.005;

    /** Behind a chart: programs make columns up to so much narrower than they are told. */
    private static final double GAP_BEHIND = 0.02;

    /** A chart and the place kept for it; it is drawn once all tables stand. */
    record Room(Layout.Chart chart, String sheet, XSSFClientAnchor anchor) {}

    /** What goes across a sheet, as far as its first page is printed. */
    private record Across(Columns columns, double width) {}

    /** Where a table gets its lines. */
    interface Lines {
        /** Gives each line of the table's rows, or of its total. */
        void each(Layout.Table table, Layout.Source source, Consumer<ReportRow> line) throws SQLException;
    }

    private final Making making;
    private final Layout layout;
    private final Words words;
    private final List<Room> rooms = new ArrayList<>();

    SheetWriter(Making making) {
        this.making = making;
        this.layout = making.layout();
        this.words = making.words();
    }

    /** The charts of the sheets written so far. */
    List<Room> rooms() {
        return rooms;
    }

    /** Fills the sheet. */
    void write(Page page, Layout.Sheet described, ReleaseRows rows) throws SQLException {
        Layout.Sheet sheet = shown(described, rows);
        int printed = sheet.printedColumns() - 1;
        for (int i = 0; i < sheet.columns(); i++) {
            page.width(i, sheet.width(i));
        }
        Columns first = new Columns(0, page.ofFirstPage(sheet.print(), printed));
        Across all = new Across(
                first,
                IntStream.rangeClosed(0, first.last()).mapToDouble(sheet::width).sum());
        titles(page, sheet, all);
        int body = page.next();
        Set<Layout.Flag> flags = new LinkedHashSet<>();
        if (sheet.pages().isPresent()) {
            pages(page, sheet, rows, flags, all);
            page.frozen(sheet.frozen(), new TableWriter.Rows(TITLE, body - 1));
        } else {
            TableWriter.Rows heads = tables(page, sheet, of(rows), flags);
            boolean one = sheet.tables().size() == 1;
            page.frozen(sheet.frozen(), one ? heads : new TableWriter.Rows(heads.first(), heads.first() - 1));
        }
        charts(page, sheet);
        notes(page, sheet, layout.flags().stream().filter(flags::contains).toList(), all);
        page.finish(
                sheet.print(),
                new CellRangeAddress(
                        PRINTED_FROM, sheet.print() == Layout.Print.NO ? body - 1 : page.next() - 1, 0, printed),
                words.of(layout.running().foot()),
                words.of(layout.running().page()));
    }

    /** The sheet with the columns that there are in this release, and behind those of figures the columns of their flags. */
    private Layout.Sheet shown(Layout.Sheet sheet, ReleaseRows rows) throws SQLException {
        List<Layout.Table> tables = new ArrayList<>();
        for (Layout.Table table : sheet.tables()) {
            List<Layout.Column> columns = new ArrayList<>();
            for (Layout.Column column : table.columns()) {
                if (column.each().isPresent()) {
                    Layout.Source keys = column.each().get();
                    rows.each(keys, List.of(), given -> {}, row -> columns.add(of(column, keys, row)));
                } else {
                    columns.add(column);
                }
            }
            columns.removeIf(column -> !column.only().map(words::tells).orElse(true));
            Stream<Layout.Column> flags = columns.stream()
                    .filter(column -> table.rows().figures() && column.field().matches("[^\\[]+\\.[^\\[]+"))
                    .map(column -> column.flags(flagged(column.header())));
            tables.add(table.having(Stream.concat(columns.stream(), flags)));
        }
        return sheet.having(tables);
    }

    private Layout.Column of(Layout.Column column, Layout.Source keys, ReportRow row) {
        String key = TableChecks.required("key", row, keys);
        String head = words.of(column.header(), row);
        return column.of(
                column.field().replace("{key}", key),
                new Phrase(new Message(head, head), column.header().place()),
                column.format());
    }

    private Phrase flagged(Phrase head) {
        String text = layout.running().flagged().message().in(words.lang()).replace("{head}", words.of(head));
        return new Phrase(new Message(text, text), head.place());
    }

    private Lines of(ReleaseRows rows) {
        return (table, source, line) -> TableRows.each(table, source, rows, words, line);
    }

    /**
     * Writes the tables once for each row of a statement, each time on a new page; each table's own statement runs but once. What
     * is told in brief stands together.
     */
    private void pages(Page page, Layout.Sheet sheet, ReleaseRows rows, Set<Layout.Flag> flags, Across all)
            throws SQLException {
        Layout.Pages pages = sheet.pages().orElseThrow();
        Map<Layout.Source, Map<String, List<ReportRow>>> lines = new HashMap<>();
        for (Layout.Table table : sheet.tables()) {
            Map<String, List<ReportRow>> byPage = new HashMap<>();
            lines.put(table.rows(), byPage);
            of(rows).each(
                            table,
                            table.rows(),
                            row -> byPage.computeIfAbsent(
                                            TableChecks.required(PAGE, row, table.rows()), any -> new ArrayList<>())
                                    .add(row));
        }
        List<ReportRow> heads = new ArrayList<>();
        rows.each(pages.rows(), List.of(), given -> {}, heads::add);
        int first = page.next();
        boolean brief = false;
        for (ReportRow head : heads) {
            if (page.next() > first && !brief) {
                page.breakBefore(page.next());
            }
            brief = Boolean.parseBoolean(TableChecks.required(BRIEF, head, pages.rows()));
            String key = TableChecks.required(PAGE, head, pages.rows());
            making.links().target("page:" + key, page.name(), page.next());
            if (brief) {
                String told = words.of(pages.brief(), head);
                across(page, all, told, Page.plain(Role.VALUE));
                continue;
            }
            section(page, words.of(pages.heading(), head));
            tables(
                    page,
                    sheet,
                    (table, source, line) -> lines.getOrDefault(source, Map.of())
                            .getOrDefault(key, List.of())
                            .forEach(line),
                    flags);
        }
    }

    private static void section(Page page, String text) {
        SXSSFRow row = page.begin();
        row.setHeightInPoints(20);
        page.text(row, 0, text, unwrapped(Role.SECTION, false));
    }

    /** Writes the tables below each other; gives the heads of the first. */
    private TableWriter.Rows tables(Page page, Layout.Sheet sheet, Lines lines, Set<Layout.Flag> flags)
            throws SQLException {
        TableWriter.Rows first = new TableWriter.Rows(page.next(), page.next());
        for (int i = 0; i < sheet.tables().size(); i++) {
            Layout.Table table = sheet.tables().get(i);
            if (i > 0) {
                page.skip();
            }
            int top = page.next();
            table.heading().ifPresent(heading -> section(page, words.of(heading)));
            TableWriter writer = new TableWriter(page, making, table, 0);
            TableWriter.Rows heads = writer.write(lines);
            if (sheet.pages().isEmpty()) {
                making.tables().add(writer.written());
            }
            flags.addAll(writer.flagsUsed());
            if (i == 0) {
                first = new TableWriter.Rows(table.heading().isPresent() ? top : heads.first(), heads.last());
            }
        }
        return first;
    }

    /** Keeps room below the tables for the charts that have something to show, as many abreast in each row of them as in the others. */
    private void charts(Page page, Layout.Sheet sheet) {
        List<Layout.Chart> charts =
                sheet.charts().stream().filter(making.tables()::canShow).toList();
        int lines = (charts.size() + CHARTS_ABREAST - 1) / CHARTS_ABREAST;
        int at = 0;
        for (int line = 0; line < lines; line++) {
            int abreast = (charts.size() - at + lines - line - 1) / (lines - line);
            page.skip();
            rows(page);
            for (int i = 0; i < abreast; i++) {
                rooms.add(new Room(
                        charts.get(at++),
                        page.name(),
                        page.anchor(
                                page.next() - CHART_ROWS,
                                CHART_ROWS,
                                (double) i / abreast + GAP,
                                (i + 1.0) / abreast - GAP_BEHIND)));
            }
        }
    }

    private static void rows(Page page) {
        for (int i = 0; i < CHART_ROWS; i++) {
            page.begin().setHeightInPoints(15);
        }
    }

    private void titles(Page page, Layout.Sheet sheet, Across all) {
        SXSSFRow screen = page.begin();
        page.link(
                page.text(screen, 0, words.of(layout.running().back()), unwrapped(Role.LINK, false)),
                words.of(layout.cover().name()));
        page.text(page.begin(), 0, words.of(layout.running().issuer()), unwrapped(Role.ISSUER, false));
        String title = words.of(sheet.title());
        across(page, all, title, Page.centred(Role.TITLE));
        String subtitle = words.of(layout.running().subtitle());
        across(page, all, subtitle, Page.centred(Role.SUBTITLE));
        SXSSFRow last = page.begin();
        if (sheet.print() == Layout.Print.NO) {
            page.text(last, 0, words.of(layout.running().screen()), unwrapped(Role.UNIT, false));
        }
        sheet.unitLine()
                .ifPresent(unit -> page.text(last, all.columns().last(), words.of(unit), unwrapped(Role.UNIT, true)));
    }

    private static void across(Page page, Across all, String text, Styles.Look look) {
        page.across(page.begin(look.role(), text, all.width()), all.columns(), text, look);
    }

    private static Styles.Look unwrapped(Role role, boolean right) {
        Styles.Look look = right ? Page.right(role) : Page.plain(role);
        return new Styles.Look(role, look.align(), false, look.format(), false);
    }

    private void notes(Page page, Layout.Sheet sheet, List<Layout.Flag> flags, Across all) {
        List<String> notes =
                new ArrayList<>(sheet.notes().stream().map(words::of).toList());
        List<String> marks = flags.stream()
                .flatMap(flag -> flag.mark().stream().map(mark -> words.of(mark) + " – " + words.of(flag.label())))
                .toList();
        if (!marks.isEmpty()) {
            notes.add(words.of(layout.running().marks()) + " " + String.join("; ", marks) + ".");
        }
        flags.stream()
                .filter(flag -> flag.mark().isEmpty())
                .map(flag -> words.of(flag.meaning()))
                .forEach(notes::add);
        if (notes.isEmpty()) {
            return;
        }
        page.skip();
        for (String note : notes) {
            across(page, all, note, Page.plain(Role.NOTE));
        }
    }
}
