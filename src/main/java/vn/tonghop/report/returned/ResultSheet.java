package vn.tonghop.report.returned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.definition.FormStamp;
import vn.tonghop.model.AgreedTotal;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Notation;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Severity;
import vn.tonghop.report.A4;
import vn.tonghop.report.Wording;
import vn.tonghop.report.returned.ResultLooks.Role;
import vn.tonghop.warehouse.Returned;
import vn.tonghop.warehouse.TableStatus;

/** The first sheet: what was loaded and what was not, the file's own totals, every finding with a link to its cell. Used once. */
final class ResultSheet {
    private static final int[] WIDTHS = {5, 11, 18, 9, 18, 18, 42, 42};
    private static final int LAST = WIDTHS.length - 1;
    private static final int LONGEST = 32_000;
    private static final String LIKE_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Sheet sheet;
    private final ResultLooks looks;
    private final Told told;
    private final Wording words;
    private final Links links;
    private int next;

    /** Where in this workbook something that was found can be looked at. */
    @FunctionalInterface
    interface Links {
        /**
         * {@code 'Sheet'!F12}; empty where there is nothing to look at.
         *
         * @param at where it was found in the file as sent
         * @param heads what the head of a column may say
         */
        Optional<String> to(Origin at, List<String> heads);
    }

    ResultSheet(Sheet sheet, ResultLooks looks, Told told, Links links) {
        this.sheet = sheet;
        this.looks = looks;
        this.told = told;
        this.words = told.words();
        this.links = links;
    }

    /**
     * Writes it.
     *
     * @param unit the sender's name
     * @param legend how to read what follows
     */
    void write(String unit, String legend) {
        for (int i = 0; i <= LAST; i++) {
            sheet.setColumnWidth(i, (WIDTHS[i] + 1) * 256);
        }
        title(unit, legend);
        tables();
        totals();
        findings();
        print(unit);
    }

    private void title(String unit, String legend) {
        Returned.Due due = told.returned().due();
        Row title = line(28, words.of("title"), Role.TITLE);
        Cell mark = title.createCell(LAST + 1);
        mark.setCellValue(FormStamp.RESULTS);
        sheet.setColumnHidden(LAST + 1, true);
        String period = due.period()
                .map(one -> words.of("period.of", words.period(one)))
                .orElseGet(() -> words.of("period.unknown"));
        line(18, unit + " – " + period, Role.STRONG);
        String received = words.notation().moment(due.receivedAt());
        line(18, words.of("file", due.name(), received, due.submission().toString()), Role.LINE);
        line(24, verdict(), Role.STRONG);
        if (isToBeSentAgain()) {
            line(20, again(due), Role.STRONG);
        }
        line(32, legend, Role.LINE);
        colours();
    }

    /** By when, and to whom. */
    private String again(Returned.Due due) {
        Notation notation = words.notation();
        return due.dueOn()
                .map(day -> words.of(
                        LocalDate.ofInstant(due.receivedAt(), Notation.ZONE).isAfter(day) ? "again.late" : "again.by",
                        notation.day(day)))
                .orElseGet(() -> words.of("again.soon"));
    }

    private boolean isToBeSentAgain() {
        return told.returned().found(Severity.ERROR) > 0
                && told.returned().tables().stream().noneMatch(line -> line.status() == TableStatus.SUPERSEDED)
                && !all(told.returned().tables(), TableStatus.DUPLICATE);
    }

    /** What the colours of cells mean, of those that there are. */
    private void colours() {
        for (Severity severity : Severity.values()) {
            if (told.returned().found(severity) > 0) {
                Row row = sheet.createRow(next++);
                row.setHeightInPoints(16);
                put(row.createCell(1), words.of("severity." + severity.id()), Role.BODY, HorizontalAlignment.CENTER);
                row.getCell(1).setCellStyle(looks.severity(severity));
                put(row.createCell(2), words.of("colour." + severity.id()), Role.LINE, HorizontalAlignment.LEFT);
                merge(2, LAST);
            }
        }
    }

    private String verdict() {
        List<Returned.Line> tables = told.returned().tables();
        int loaded = 0;
        int rejected = 0;
        for (Returned.Line line : tables) {
            boolean in = line.status() == TableStatus.LOADED;
            loaded += in ? line.loaded() : 0;
            rejected += in || line.status() == TableStatus.REJECTED ? line.rejected() : 0;
        }
        if (all(tables, TableStatus.DUPLICATE)) {
            return words.of("verdict.duplicate");
        }
        if (all(tables, TableStatus.SUPERSEDED)) {
            return words.of("verdict.superseded");
        }
        if (all(tables, TableStatus.REJECTED)) {
            return words.of("verdict.none");
        }
        if (tables.stream().anyMatch(line -> line.status() == TableStatus.HELD)) {
            return words.of(all(tables, TableStatus.HELD) ? "verdict.held" : "verdict.partly-held");
        }
        if (loaded == 0
                && rejected == 0
                && told.returned().findings().stream().anyMatch(finding -> finding.code() == FindingCode.NIL_RETURN)) {
            return words.of("verdict.nil");
        }
        String warnings = words.number(told.returned().found(Severity.WARNING));
        String infos = words.number(told.returned().found(Severity.INFO));
        long errors = told.returned().found(Severity.ERROR);
        return rejected == 0 && errors == 0
                ? words.of("verdict.good", words.number(loaded), warnings, infos)
                : words.of(
                        "verdict.some",
                        words.number(loaded),
                        words.number(rejected),
                        words.number(errors),
                        warnings,
                        infos);
    }

    private static boolean all(List<Returned.Line> lines, TableStatus status) {
        return lines.stream().allMatch(line -> line.status() == status);
    }

    private void tables() {
        section("tables");
        heads("head.number", "head.status", "head.sheet", "head.dataset", "", "head.rows", "", "");
        merge(3, 4);
        merge(5, LAST);
        int number = 0;
        for (Returned.Line line : told.returned().tables()) {
            Row row = row(
                    Integer.toString(++number),
                    words.of("status." + line.status().id()),
                    line.sheet(),
                    told.dataset(line.dataset()),
                    "",
                    rows(line),
                    "",
                    "");
            row.getCell(1).setCellStyle(looks.severity(severity(line.status())));
            row.setHeightInPoints(16);
            merge(3, 4);
            merge(5, LAST);
        }
    }

    /** Records, as who sent them counts them; what is none is told behind them. */
    private String rows(Returned.Line line) {
        if (line.dataset().isEmpty()) {
            return "";
        }
        long records = (long) line.loaded() + line.rejected();
        return words.of(
                line.status() == TableStatus.HELD ? "rows.held" : "rows",
                words.number(records),
                words.number(line.loaded()),
                words.number(line.rejected()),
                words.number(line.read() - records));
    }

    private static Severity severity(TableStatus status) {
        return switch (status) {
            case REJECTED -> Severity.ERROR;
            case HELD -> Severity.WARNING;
            case READING, READ, LOADED, SUPERSEDED, DUPLICATE -> Severity.INFO;
        };
    }

    private void totals() {
        section("totals");
        List<Finding> totals =
                told.returned().findings().stream().filter(Told::isTotal).toList();
        if (totals.isEmpty() && told.returned().totals().isEmpty()) {
            line(16, words.of("totals.none"), Role.LINE);
            return;
        }
        heads(
                "head.number",
                "head.status",
                "head.sheet",
                "head.cell",
                "head.field",
                "head.declared",
                "head.computed",
                "head.mending");
        int number = 0;
        for (Finding finding : totals) {
            Row row = row(
                    Integer.toString(++number),
                    told.severity(finding),
                    finding.origin().sheet(),
                    told.place(finding.origin()),
                    told.field(finding.origin().sheet(), finding.field()),
                    detail(finding, 0),
                    detail(finding, 1),
                    told.mending(finding));
            row.getCell(1).setCellStyle(looks.severity(finding.severity()));
            link(row.getCell(3), finding.origin(), finding.details());
            alignNumbers(row);
        }
        agreed(number);
    }

    private void agreed(int before) {
        int number = before;
        for (AgreedTotal total : told.returned().totals()) {
            Row row = row(
                    Integer.toString(++number),
                    words.of("totals.agree"),
                    total.at().sheet(),
                    told.place(total.at()),
                    told.field(total.at().sheet(), total.field()),
                    words.number(total.declared()),
                    words.number(total.computed()),
                    "");
            row.getCell(1).setCellStyle(looks.good());
            link(row.getCell(3), total.at(), List.of());
            alignNumbers(row);
        }
        long more = told.returned().agreed() - told.returned().totals().size();
        if (more > 0) {
            line(16, words.of("totals.more", words.number(more)), Role.LINE);
        }
    }

    /** So that the digits of the declared and the computed total stand below those of the next. */
    private void alignNumbers(Row row) {
        for (Cell cell : List.of(row.getCell(5), row.getCell(6))) {
            boolean quoted = cell.getCellStyle().getQuotePrefixed();
            cell.setCellStyle(looks.of(Role.BODY, HorizontalAlignment.RIGHT, quoted));
        }
    }

    private String detail(Finding finding, int at) {
        return at < finding.details().size()
                ? words.number(new BigDecimal(finding.details().get(at)))
                : "";
    }

    private void findings() {
        section("findings");
        if (told.returned().findings().isEmpty()) {
            line(16, words.of("findings.none"), Role.LINE);
            return;
        }
        heads(
                "head.number",
                "head.severity",
                "head.sheet",
                "head.cell",
                "head.field",
                "head.value",
                "head.problem",
                "head.mending");
        int number = 0;
        for (Finding finding : told.returned().findings()) {
            Row row = row(
                    Integer.toString(++number),
                    told.severity(finding),
                    finding.origin().sheet(),
                    told.place(finding.origin()),
                    told.field(finding.origin().sheet(), finding.field()),
                    told.value(finding),
                    told.message(finding),
                    told.mending(finding));
            row.getCell(1).setCellStyle(looks.severity(finding.severity()));
            link(row.getCell(3), finding.origin(), finding.details());
        }
        long more = told.returned().more();
        if (more > 0) {
            line(16, words.of("findings.more", words.number(more)), Role.LINE);
        }
    }

    private void link(Cell cell, Origin at, List<String> heads) {
        links.to(at, heads).ifPresent(target -> {
            Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(target);
            cell.setHyperlink(link);
            cell.setCellStyle(looks.of(Role.LINK, HorizontalAlignment.CENTER, false));
        });
    }

    private void section(String key) {
        sheet.createRow(next++).setHeightInPoints(8);
        line(20, words.of(key), Role.SECTION);
    }

    private Row line(int height, String text, Role role) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        put(row.createCell(0), text, role, HorizontalAlignment.LEFT);
        merge(0, LAST);
        return row;
    }

    private void heads(String... keys) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(20);
        for (int i = 0; i < keys.length; i++) {
            put(row.createCell(i), keys[i].isEmpty() ? "" : words.of(keys[i]), Role.HEAD, HorizontalAlignment.CENTER);
        }
    }

    private Row row(String... texts) {
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < texts.length; i++) {
            HorizontalAlignment align = i <= 1 || i == 3 ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
            put(
                    row.createCell(i),
                    texts[i],
                    Role.BODY,
                    i == 3 && texts[i].length() > 12 ? HorizontalAlignment.LEFT : align);
            lines = Math.max(lines, lines(texts[i], WIDTHS[i]));
        }
        row.setHeightInPoints(Math.min(400, lines * 13.5f + 3));
        return row;
    }

    /** A little more than fits, rather than too little. */
    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + line.length() * 5 / (width * 6))
                .sum();
    }

    private void put(Cell cell, String text, Role role, HorizontalAlignment align) {
        boolean risky = !text.isEmpty() && LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(looks.of(role, align, risky));
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
    }

    private void merge(int from, int to) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(next - 1, next - 1, from, to));
    }

    private void print(String unit) {
        sheet.setDisplayGridlines(false);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        A4.landscape(sheet);
        Workbook book = sheet.getWorkbook();
        book.setPrintArea(book.getSheetIndex(sheet), 0, LAST, 0, Math.max(0, next - 1));
        sheet.getFooter().setLeft("&9" + words.of("foot", unit).replace("&", "&&"));
        sheet.getFooter().setRight("&9" + words.of("page") + " &P/&N");
    }
}
