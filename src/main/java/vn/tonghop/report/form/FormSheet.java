package vn.tonghop.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFBorderFormatting;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FormStamp;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Origin;
import vn.tonghop.reference.Reference;
import vn.tonghop.report.A4;
import vn.tonghop.report.Wording;

/** The sheet that a union fills: who, what and for when, the heads, and open rows below them. Used once. */
final class FormSheet {
    private static final int LAST_ROW = 19_999;
    private static final int FROZEN = 2;
    /** What fits across A4 in letters of more than 8 points; wider forms are printed on A3. */
    private static final int WIDEST_ON_A4 = 195;
    /** Characters across and points down, as printed at full size. */
    private static final int A4_ACROSS = 149;

    private static final int A4_DOWN = 516;
    private static final int A3_ACROSS = 216;
    private static final int A3_DOWN = 763;
    /** Heads, words above them, and signatures. */
    private static final int TAKEN = 258;

    private static final int ROW = 18;

    private final XSSFWorkbook book;
    private final DatasetDefinition definition;
    private final Reference reference;
    private final Wording words;
    private final FormLooks looks;
    private final CodeWords codes;
    private final Examples examples;
    private final List<FormColumn> columns = new ArrayList<>();
    private int next;

    FormSheet(XSSFWorkbook book, DatasetDefinition definition, Reference reference, Wording words) {
        this.book = book;
        this.definition = definition;
        this.reference = reference;
        this.words = words;
        this.looks = new FormLooks(book);
        this.codes = new CodeWords(reference, words);
        this.examples = new Examples(definition.dataset(), codes, words);
        columns.add(FormColumn.ORDINAL);
        String widest = definition.name().orElse(definition.fields().get(0).name());
        definition
                .fields()
                .forEach(field -> columns.add(FormColumn.of(field, field.name().equals(widest))));
    }

    void write(FormStamp stamp) {
        XSSFSheet sheet = book.createSheet(stamp.sheet());
        HiddenSheet hidden = new HiddenSheet(book);
        hidden.stamp(stamp);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, (columns.get(i).width() + 1) * 256);
            sheet.setDefaultColumnStyle(i, looks.open(columns.get(i), false));
        }
        masthead(sheet, stamp);
        heads(sheet);
        int first = next;
        open(sheet);
        sign(sheet, stamp);
        CellChecks checks = new CellChecks(sheet, hidden, codes, words, stamp.period());
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            columns.get(i).field().ifPresent(field -> checks.check(field, column, first, LAST_ROW));
        }
        rule(sheet, next);
        protect(sheet);
        print(sheet, stamp, first);
        new FormGuide(book, looks, words, examples).write(definition, columns.subList(1, columns.size()), isWide());
        book.setActiveSheet(0);
        sheet.setActiveCell(new CellAddress(first, 1));
        describe(stamp);
    }

    private void masthead(XSSFSheet sheet, FormStamp stamp) {
        int middle = middle();
        int last = columns.size() - 1;
        LocalDate day = reference.periods().interval(stamp.period()).to();
        String place = words.lang() == Lang.VI
                ? reference.provinces().fullName(stamp.unit(), day)
                : reference.provinces().name(stamp.unit());
        XSSFCellStyle bold = looks.words(12, true, HorizontalAlignment.CENTER);
        XSSFRow top = locked(sheet, 18);
        across(top, 0, middle, words.of("issuer").toUpperCase(Locale.ROOT), bold);
        across(top, middle + 1, last, words.of("motto.1"), bold);
        XSSFRow second = locked(sheet, 18);
        across(second, 0, middle, place.toUpperCase(Locale.ROOT), bold);
        across(second, middle + 1, last, words.of("motto.2"), looks.underlined(12));
        locked(sheet, 8);
        across(locked(sheet, 26), 0, last, title(), looks.words(16, true, HorizontalAlignment.CENTER));
        Interval days = reference.periods().interval(stamp.period());
        String period = words.of(
                "period",
                words.period(stamp.period()),
                words.notation().day(days.from()),
                words.notation().day(days.to()));
        across(locked(sheet, 20), 0, last, period, looks.words(12, false, HorizontalAlignment.CENTER));
        locked(sheet, 6);
        across(locked(sheet, 30), 0, last, words.of("hint"), looks.words(11, false, HorizontalAlignment.LEFT));
    }

    /** The first title of the definition is the dataset's proper one. */
    private String title() {
        String title = words.lang() == Lang.VI && !definition.titles().isEmpty()
                ? definition.titles().get(0)
                : definition.label().in(words.lang());
        return title.toUpperCase(Locale.ROOT);
    }

    /** The column at which half of the width is reached. */
    private int middle() {
        int all = width();
        int sum = 0;
        for (int i = 0; i < columns.size() - 1; i++) {
            sum += columns.get(i).width();
            if (sum * 2 >= all) {
                return Math.max(1, i);
            }
        }
        return columns.size() - 2;
    }

    /** A row that nobody fills: the columns are open, so that each of its cells is closed. */
    private XSSFRow locked(XSSFSheet sheet, int height) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        XSSFCellStyle style = book.getCellStyleAt(0);
        for (int i = 0; i < columns.size(); i++) {
            row.createCell(i).setCellStyle(style);
        }
        return row;
    }

    private static void across(XSSFRow row, int from, int to, String text, XSSFCellStyle style) {
        for (int i = from; i <= to; i++) {
            row.getCell(i).setCellStyle(style);
        }
        row.getCell(from).setCellValue(text);
        if (to > from) {
            row.getSheet().addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
        }
    }

    private void heads(XSSFSheet sheet) {
        XSSFRow heads = locked(sheet, 48);
        XSSFRow numbers = locked(sheet, 15);
        XSSFCellStyle required = looks.head(true);
        XSSFCellStyle optional = looks.head(false);
        XSSFCellStyle numbering = looks.numbering();
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            XSSFCell cell = heads.getCell(i);
            cell.setCellStyle(column.required() ? required : optional);
            cell.setCellValue(column.field()
                    .map(field -> field.label().in(words.lang()) + (field.required() ? " *" : ""))
                    .orElseGet(() -> words.of("ordinal")));
            column.field().ifPresent(field -> note(drawing, cell, field));
            numbers.getCell(i).setCellStyle(numbering);
            numbers.getCell(i).setCellValue("(" + (i + 1) + ")");
        }
    }

    private void note(XSSFDrawing drawing, XSSFCell cell, Field field) {
        String text = words.of(field.required() ? "required" : "optional")
                + "\n" + words.of("note." + field.type().id())
                + "\n" + words.of("example", examples.of(field))
                + (field.personal() ? "\n" + words.of("personal") : "");
        int column = cell.getColumnIndex();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column + 1, next - 2, column + 4, next + 5);
        anchor.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setString(text);
        comment.setAuthor(words.of("issuer"));
        cell.setCellComment(comment);
    }

    private void open(XSSFSheet sheet) {
        List<XSSFCellStyle> styles =
                columns.stream().map(column -> looks.open(column, true)).toList();
        int ruled = ruled();
        for (int i = 0; i < ruled; i++) {
            XSSFRow row = sheet.createRow(next++);
            row.setHeightInPoints(ROW);
            for (int column = 0; column < columns.size(); column++) {
                row.createCell(column).setCellStyle(styles.get(column));
            }
        }
    }

    /**
     * Place, date and the two who sign. The cells stay open and are not merged, so that a long list can be pasted over them.
     */
    private void sign(XSSFSheet sheet, FormStamp stamp) {
        int middle = middle();
        XSSFRow above = sheet.createRow(next++);
        above.setHeightInPoints(10);
        for (String line : List.of("date", "who", "how")) {
            XSSFRow row = sheet.createRow(next++);
            row.setHeightInPoints(ROW);
            boolean bold = line.equals("who");
            words.find("sign.prepared." + line).ifPresent(text -> signed(row, 1, middle, text, bold));
            String text = words.of("sign.head." + line, reference.provinces().name(stamp.unit()));
            signed(row, middle + 1, columns.size() - 1, text, bold);
        }
    }

    private void signed(XSSFRow row, int from, int to, String text, boolean bold) {
        for (int i = from; i <= to; i++) {
            row.createCell(i).setCellStyle(looks.signature(columns.get(i), bold));
        }
        row.getCell(from).setCellValue(text);
    }

    /** A filled row below the signatures gets the same lines. */
    private void rule(XSSFSheet sheet, int first) {
        String from = "$A" + (first + 1);
        String to = "$" + Origin.letters(columns.size()) + (first + 1);
        XSSFConditionalFormattingRule rule = sheet.getSheetConditionalFormatting()
                .createConditionalFormattingRule("COUNTA(" + from + ":" + to + ")>0");
        XSSFBorderFormatting lines = rule.createBorderFormatting();
        lines.setBorderTop(BorderStyle.THIN);
        lines.setBorderBottom(BorderStyle.THIN);
        lines.setBorderLeft(BorderStyle.THIN);
        lines.setBorderRight(BorderStyle.THIN);
        lines.setTopBorderColor(FormLooks.line());
        lines.setBottomBorderColor(FormLooks.line());
        lines.setLeftBorderColor(FormLooks.line());
        lines.setRightBorderColor(FormLooks.line());
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {new CellRangeAddress(first, LAST_ROW, 0, columns.size() - 1)}, rule);
    }

    /** Heads and words stay as they are; rows may be added, sorted, and made higher, columns wider. */
    private void protect(XSSFSheet sheet) {
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockInsertRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.enableLocking();
        book.lockStructure();
    }

    private void print(XSSFSheet sheet, FormStamp stamp, int first) {
        sheet.createFreezePane(FROZEN, first);
        sheet.setDisplayGridlines(false);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        A4.landscape(sheet);
        if (isWide()) {
            sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        }
        sheet.setRepeatingRows(new CellRangeAddress(first - 2, first - 1, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, FROZEN - 1));
        String foot =
                words.of("foot", stamp.sheet(), reference.provinces().name(stamp.unit()), words.period(stamp.period()));
        sheet.getFooter().setLeft("&9" + foot.replace("&", "&&"));
        sheet.getFooter().setRight("&9" + words.of("page") + " &P/&N");
    }

    private boolean isWide() {
        return width() > WIDEST_ON_A4;
    }

    private int width() {
        return columns.stream().mapToInt(FormColumn::width).sum();
    }

    /** So many rows with lines from the beginning that a form for which they suffice fills one page. */
    private int ruled() {
        double shrunk = Math.max(1, width() / (double) (isWide() ? A3_ACROSS : A4_ACROSS));
        return (int) ((isWide() ? A3_DOWN : A4_DOWN) * shrunk - TAKEN) / ROW;
    }

    private void describe(FormStamp stamp) {
        book.getProperties().getCoreProperties().setTitle(title());
        book.getProperties().getCoreProperties().setCreator(words.of("issuer"));
        book.getProperties().getExtendedProperties().setApplication("Tổng hợp");
        book.getProperties()
                .getCustomProperties()
                .addProperty("tonghop", stamp.dataset().id());
    }
}
