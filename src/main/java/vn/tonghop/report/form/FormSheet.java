package vn.tonghop.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
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
import vn.tonghop.definition.FieldType;
import vn.tonghop.definition.FormStamp;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Origin;
import vn.tonghop.reference.Reference;
import vn.tonghop.report.A4;
import vn.tonghop.report.Wording;

/** The sheet that a union fills: who, what and for when, the heads, and open rows below them. Used once. */
final class FormSheet {
    /** Rows with lines from the beginning; those below get theirs when they are filled. */
    private static final int RULED = 25;

    private static final int LAST_ROW = 19_999;
    private static final int FROZEN = 2;

    private final XSSFWorkbook book;
    private final DatasetDefinition definition;
    private final Reference reference;
    private final Wording words;
    private final FormLooks looks;
    private final List<FormColumn> columns = new ArrayList<>();
    private int next;

    FormSheet(XSSFWorkbook book, DatasetDefinition definition, Reference reference, Wording words) {
        this.book = book;
        this.definition = definition;
        this.reference = reference;
        this.words = words;
        this.looks = new FormLooks(book);
        columns.add(FormColumn.ORDINAL);
        definition.fields().forEach(field -> columns.add(FormColumn.of(field, columns.size() == 1)));
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
        CellChecks checks =
                new CellChecks(sheet, hidden, new CodeWords(reference, words.lang()), words, stamp.period());
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            columns.get(i).field().ifPresent(field -> checks.check(field, column, first, LAST_ROW));
        }
        rule(sheet, first);
        protect(sheet);
        print(sheet, stamp, first);
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
        boolean money = definition.fields().stream().anyMatch(field -> field.type() == FieldType.AMOUNT);
        XSSFRow hint = locked(sheet, 30);
        int unitFrom = money ? unitFrom(last) : last + 1;
        across(hint, 0, unitFrom - 1, words.of("hint"), looks.words(10, false, HorizontalAlignment.LEFT));
        if (money) {
            across(hint, unitFrom, last, words.of("unit-line"), looks.words(11, false, HorizontalAlignment.RIGHT));
        }
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
        int all = columns.stream().mapToInt(FormColumn::width).sum();
        int sum = 0;
        for (int i = 0; i < columns.size() - 1; i++) {
            sum += columns.get(i).width();
            if (sum * 2 >= all) {
                return Math.max(1, i);
            }
        }
        return columns.size() - 2;
    }

    /** Room for the unit line on the right. */
    private int unitFrom(int last) {
        int width = 0;
        int from = last + 1;
        while (width < 24) {
            width += columns.get(--from).width();
        }
        return from;
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
                + (field.personal() ? "\n" + words.of("personal") : "");
        int column = cell.getColumnIndex();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column + 1, next - 2, column + 3, next + 4);
        anchor.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setString(text);
        comment.setAuthor(words.of("issuer"));
        cell.setCellComment(comment);
    }

    private void open(XSSFSheet sheet) {
        List<XSSFCellStyle> styles =
                columns.stream().map(column -> looks.open(column, true)).toList();
        for (int i = 0; i < RULED; i++) {
            XSSFRow row = sheet.createRow(next++);
            row.setHeightInPoints(18);
            for (int column = 0; column < columns.size(); column++) {
                row.createCell(column).setCellStyle(styles.get(column));
            }
        }
    }

    /** A filled row below the ruled ones gets the same lines. */
    private void rule(XSSFSheet sheet, int first) {
        String from = "$A" + (first + RULED + 1);
        String to = "$" + Origin.letters(columns.size()) + (first + RULED + 1);
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
                        new CellRangeAddress[] {new CellRangeAddress(first + RULED, LAST_ROW, 0, columns.size() - 1)},
                        rule);
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
        A4.landscape(sheet);
        sheet.setRepeatingRows(new CellRangeAddress(first - 2, first - 1, 0, columns.size() - 1));
        String foot = words.of(
                "foot",
                stamp.sheet(),
                reference.provinces().name(stamp.unit()),
                stamp.period().label());
        sheet.getFooter().setLeft("&9" + foot.replace("&", "&&"));
        sheet.getFooter().setRight("&9" + words.of("page") + " &P/&N");
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
