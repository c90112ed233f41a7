package vn.tonghop.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import vn.tonghop.report.Page.Columns;
import vn.tonghop.report.Styles.Role;

/** Writes a sheet: title block, tables, room for charts, notes. */
final class SheetWriter {
    /** The first row, which leads back to the cover, is for the screen only. */
    private static final int PRINTED_FROM = 1;

    private static final int CHARTS_ABREAST = 3;
    private static final int CHART_ROWS = 14;
    private static final double GAP = 0.005;

    /** Behind a chart: programs make columns up to so much narrower than they are told. */
    private static final double GAP_BEHIND = 0.02;

    /** A chart and the place kept for it; it is drawn once all tables stand. */
    record Room(Layout.Chart chart, String sheet, XSSFClientAnchor anchor) {}

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
    void write(Page page, Layout.Sheet whole, ReleaseRows rows) throws SQLException {
        Layout.Sheet sheet =
                whole.showing(column -> column.only().map(words::tells).orElse(true));
        Columns all = new Columns(0, sheet.columns() - 1);
        double width = 0;
        for (int i = 0; i <= all.last(); i++) {
            page.width(i, sheet.width(i));
            width += sheet.width(i);
        }
        titles(page, sheet, all, width);
        Set<Layout.Flag> flags = new LinkedHashSet<>();
        TableWriter.Rows heads = tables(page, sheet, rows, flags);
        page.sheet().createFreezePane(sheet.frozen(), sheet.tables().size() == 1 ? heads.last() + 1 : heads.first());
        if (sheet.tables().size() == 1) {
            page.sheet().setRepeatingRows(new CellRangeAddress(heads.first(), heads.last(), -1, -1));
        }
        charts(page, sheet);
        notes(page, sheet, layout.flags().stream().filter(flags::contains).toList(), width);
        page.finish(
                PRINTED_FROM,
                all.last(),
                words.of(layout.running().foot()),
                words.of(layout.running().page()));
        if (sheet.onePage()) {
            page.onePage();
        }
    }

    /** Writes the tables below each other; gives the heads of the first. */
    private TableWriter.Rows tables(Page page, Layout.Sheet sheet, ReleaseRows rows, Set<Layout.Flag> flags)
            throws SQLException {
        TableWriter.Rows first = new TableWriter.Rows(page.next(), page.next());
        for (int i = 0; i < sheet.tables().size(); i++) {
            Layout.Table table = sheet.tables().get(i);
            if (i > 0) {
                page.skip();
            }
            int top = page.next();
            table.heading().ifPresent(heading -> {
                SXSSFRow row = page.begin();
                row.setHeightInPoints(20);
                page.text(row, 0, words.of(heading), unwrapped(Role.SECTION, false));
            });
            TableWriter writer = new TableWriter(page, making, table, 0);
            TableWriter.Rows heads = writer.write(rows);
            flags.addAll(writer.flagsUsed());
            if (i == 0) {
                first = new TableWriter.Rows(table.heading().isPresent() ? top : heads.first(), heads.last());
            }
        }
        return first;
    }

    /** Keeps room for the charts below the tables, so many abreast. */
    private void charts(Page page, Layout.Sheet sheet) {
        int abreast = Math.min(CHARTS_ABREAST, sheet.charts().size());
        for (int i = 0; i < sheet.charts().size(); i++) {
            if (i % CHARTS_ABREAST == 0) {
                page.skip();
                rows(page);
            }
            double from = (double) (i % CHARTS_ABREAST) / abreast;
            rooms.add(new Room(
                    sheet.charts().get(i),
                    page.name(),
                    page.anchor(page.next() - CHART_ROWS, CHART_ROWS, from + GAP, from + 1.0 / abreast - GAP_BEHIND)));
        }
    }

    private static void rows(Page page) {
        for (int i = 0; i < CHART_ROWS; i++) {
            page.begin().setHeightInPoints(15);
        }
    }

    private void titles(Page page, Layout.Sheet sheet, Columns all, double width) {
        SXSSFRow screen = page.begin();
        page.link(
                page.text(screen, 0, words.of(layout.running().back()), unwrapped(Role.LINK, false)),
                words.of(layout.cover().name()));
        page.text(page.begin(), 0, words.of(layout.running().issuer()), unwrapped(Role.ISSUER, false));
        String title = words.of(sheet.title());
        page.across(page.begin(Role.TITLE, title, width), all, title, Page.centred(Role.TITLE));
        String subtitle = words.of(layout.running().subtitle());
        page.across(page.begin(Role.SUBTITLE, subtitle, width), all, subtitle, Page.centred(Role.SUBTITLE));
        SXSSFRow last = page.begin();
        sheet.unitLine().ifPresent(unit -> page.text(last, all.last(), words.of(unit), unwrapped(Role.UNIT, true)));
    }

    private static Styles.Look unwrapped(Role role, boolean right) {
        Styles.Look look = right ? Page.right(role) : Page.plain(role);
        return new Styles.Look(role, look.align(), false, look.format(), false);
    }

    private void notes(Page page, Layout.Sheet sheet, List<Layout.Flag> flags, double width) {
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
        Columns all = new Columns(0, sheet.columns() - 1);
        for (String note : notes) {
            page.across(page.begin(Role.NOTE, note, width), all, note, Page.plain(Role.NOTE));
        }
    }
}
