package vn.tonghop.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import vn.tonghop.report.Page.Columns;
import vn.tonghop.report.Styles.Role;

/** Writes a sheet of one table: title block, table, notes. */
final class SheetWriter {
    /** The first row, which leads back to the cover, is for the screen only. */
    private static final int PRINTED_FROM = 1;

    private final Layout layout;
    private final Words words;
    private final Styles styles;

    SheetWriter(Layout layout, Words words, Styles styles) {
        this.layout = layout;
        this.words = words;
        this.styles = styles;
    }

    /** Fills the sheet. */
    void write(Page page, Layout.Sheet sheet, ReleaseRows rows) throws SQLException {
        Layout.Table table = sheet.table();
        Columns all = new Columns(0, table.columns().size() - 1);
        double width = 0;
        for (int i = 0; i <= all.last(); i++) {
            page.width(i, table.columns().get(i).width());
            width += table.columns().get(i).width();
        }
        titles(page, sheet, new Columns(0, all.last()), width);
        TableWriter writer = new TableWriter(page, styles, words, layout);
        TableWriter.Rows heads = writer.heads(table);
        writer.body(table, rows);
        writer.filter(table, heads);
        page.sheet().createFreezePane(sheet.frozen(), heads.last() + 1);
        page.sheet().setRepeatingRows(new CellRangeAddress(heads.first(), heads.last(), -1, -1));
        notes(page, sheet, writer.flagsUsed(), width);
        page.finish(
                PRINTED_FROM,
                all.last(),
                words.of(layout.running().foot()),
                words.of(layout.running().page()));
    }

    private void titles(Page page, Layout.Sheet sheet, Columns all, double width) {
        SXSSFRow screen = page.begin();
        page.link(
                page.text(screen, 0, words.of(layout.running().back()), unwrapped(Role.LINK, false)),
                words.of(layout.cover().name()));
        page.text(page.begin(), 0, words.of(layout.running().issuer()), unwrapped(Role.ISSUER, false));
        String title = words.of(sheet.table().title());
        page.across(page.begin(Role.TITLE, title, width), all, title, Page.centred(Role.TITLE));
        String subtitle = words.of(layout.running().subtitle());
        page.across(page.begin(Role.SUBTITLE, subtitle, width), all, subtitle, Page.centred(Role.SUBTITLE));
        SXSSFRow last = page.begin();
        sheet.table()
                .unitLine()
                .ifPresent(unit -> page.text(last, all.last(), words.of(unit), unwrapped(Role.UNIT, true)));
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
        Columns all = new Columns(0, sheet.table().columns().size() - 1);
        for (String note : notes) {
            page.across(page.begin(Role.NOTE, note, width), all, note, Page.plain(Role.NOTE));
        }
    }
}
