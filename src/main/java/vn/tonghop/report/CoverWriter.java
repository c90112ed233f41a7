package vn.tonghop.report;

import java.sql.SQLException;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import vn.tonghop.report.Page.Columns;
import vn.tonghop.report.Styles.Look;
import vn.tonghop.report.Styles.Role;

/** Writes the first sheet. The columns of its table of coverage, behind a narrow margin, are the grid of all of it. */
final class CoverWriter {
    private static final int MARGIN = 2;

    private final Making making;
    private final Layout layout;
    private final Words words;
    private final Columns all;
    private final double width;

    CoverWriter(Making making) {
        this.making = making;
        this.layout = making.layout();
        this.words = making.words();
        List<Layout.Column> columns = layout.cover().coverage().columns();
        this.all = new Columns(1, columns.size());
        this.width = columns.stream().mapToDouble(Layout.Column::width).sum();
    }

    /** Fills the sheet. */
    void write(Page page, ReleaseRows rows) throws SQLException {
        Layout.Cover cover = layout.cover();
        page.width(0, MARGIN);
        for (int i = all.first(); i <= all.last(); i++) {
            page.width(i, cover.coverage().columns().get(i - 1).width());
        }
        masthead(page, cover);
        lines(page, cover.lines());
        section(page, cover.coverageTitle());
        TableWriter coverage = new TableWriter(page, making, cover.coverage(), all.first());
        coverage.write((table, source, line) -> TableRows.each(table, source, rows, words, line));
        making.tables().add(coverage.written());
        page.breakBefore(page.next());
        section(page, cover.signs());
        lines(page, cover.explained());
        for (Layout.Flag flag : layout.flags()) {
            String mark = flag.mark().map(text -> words.of(text) + " – ").orElse("");
            line(page, mark + words.of(flag.label()), words.of(flag.meaning()));
        }
        page.breakBefore(page.next());
        contents(page, cover);
        page.finish(
                Layout.Print.A4,
                new CellRangeAddress(0, page.next() - 1, 0, all.last()),
                words.of(layout.running().foot()),
                words.of(layout.running().page()));
        page.sheet().setTabColor(Styles.ink());
    }

    private void masthead(Page page, Layout.Cover cover) {
        int middle = middle();
        int lines = Math.max(cover.issuer().size(), cover.motto().size());
        for (int i = 0; i < lines; i++) {
            SXSSFRow row = page.begin();
            row.setHeightInPoints(16);
            half(page, row, new Columns(all.first(), middle), text(cover.issuer(), i), Role.SECTION);
            Role role = i == cover.motto().size() - 1 ? Role.MOTTO : Role.SECTION;
            half(page, row, new Columns(middle + 1, all.last()), text(cover.motto(), i), role);
        }
        page.begin().setHeightInPoints(24);
        Role role = Role.HEADLINE;
        for (Phrase line : cover.heading()) {
            String text = words.of(line);
            page.across(page.begin(role, text, width), all, text, Page.centred(role));
            role = Role.HEADING;
        }
        page.begin().setHeightInPoints(14);
    }

    /** The column at which half of the width is reached. */
    private int middle() {
        double sum = 0;
        for (int i = all.first(); i < all.last(); i++) {
            sum += layout.cover().coverage().columns().get(i - 1).width();
            if (sum >= width / 2) {
                return i;
            }
        }
        return all.first();
    }

    private String text(List<Phrase> lines, int at) {
        return at < lines.size() ? words.of(lines.get(at)) : "";
    }

    private static void half(Page page, SXSSFRow row, Columns columns, String text, Role role) {
        page.across(row, columns, text, new Look(role, HorizontalAlignment.CENTER, false, "General", false));
    }

    private void section(Page page, Phrase heading) {
        page.begin().setHeightInPoints(10);
        SXSSFRow row = page.begin();
        row.setHeightInPoints(20);
        page.across(row, all, words.of(heading), Page.plain(Role.SECTION));
    }

    private void lines(Page page, List<Layout.Line> lines) {
        lines.stream()
                .filter(line -> line.only().map(words::tells).orElse(true))
                .forEach(line -> line(page, words.of(line.label()), words.of(line.value())));
    }

    private void line(Page page, String label, String value) {
        double valueWidth = width - layout.cover().coverage().columns().get(0).width();
        SXSSFRow row = page.begin(Role.VALUE, value, valueWidth);
        page.text(row, all.first(), label, Page.plain(Role.LABEL));
        page.across(row, new Columns(all.first() + 1, all.last()), value, Page.plain(Role.VALUE));
    }

    private void contents(Page page, Layout.Cover cover) {
        section(page, cover.contents());
        int number = 0;
        for (Layout.Sheet sheet : layout.sheets()) {
            String name = words.of(sheet.name());
            SXSSFRow row = page.begin();
            SXSSFCell cell = page.text(row, all.first(), ++number + ". " + name, Page.plain(Role.LINK));
            page.link(cell, name);
            page.across(row, new Columns(all.first() + 1, all.last()), words.of(sheet.about()), Page.plain(Role.VALUE));
        }
    }
}
