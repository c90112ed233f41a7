package vn.tonghop.report.form;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.definition.FormStamp;
import vn.tonghop.report.A4;
import vn.tonghop.report.Wording;

/** The sheet behind a form that says column by column how it is filled, with an example. It is never read. Used once. */
final class FormGuide {
    private static final int[] WIDTHS = {6, 28, 10, 52, 30};
    private static final int LAST = WIDTHS.length - 1;
    private static final int MARKS = LAST + 1;

    private final XSSFSheet sheet;
    private final FormLooks looks;
    private final Wording words;
    private final Examples examples;
    private int next;
    /** The ordinal is the first column of the form, and is not told of. */
    private int number = 1;

    FormGuide(XSSFWorkbook book, FormLooks looks, Wording words, Examples examples) {
        this.sheet = book.createSheet(words.of("guide.sheet"));
        book.setSheetOrder(sheet.getSheetName(), 1);
        this.looks = looks;
        this.words = words;
        this.examples = examples;
    }

    /**
     * Writes it.
     *
     * @param columns those that take a field
     * @param wide whether the form is printed on A3
     */
    void write(DatasetDefinition definition, List<FormColumn> columns, boolean wide) {
        for (int i = 0; i <= LAST; i++) {
            sheet.setColumnWidth(i, (WIDTHS[i] + 1) * 256);
        }
        String name = definition.label().in(words.lang());
        XSSFRow title = line(words.of("guide.title", name).toUpperCase(Locale.ROOT), 26, 14, true);
        title.createCell(MARKS).setCellValue(FormStamp.RESULTS);
        title.createCell(MARKS + 1).setCellValue(FormStamp.GUIDE);
        sheet.setColumnHidden(MARKS, true);
        sheet.setColumnHidden(MARKS + 1, true);
        lines(definition, wide);
        heads();
        for (FormColumn column : columns) {
            column.field().ifPresent(this::row);
        }
        print();
    }

    private void lines(DatasetDefinition definition, boolean wide) {
        boolean money = definition.fields().stream().anyMatch(field -> field.type() == FieldType.AMOUNT);
        line("– " + words.of("guide.rows"), 30, 11, false);
        line("– " + words.of("guide.more"), 30, 11, false);
        if (money) {
            line("– " + words.of("guide.money"), 30, 11, false);
        }
        line("– " + words.of("guide.paper", wide ? "A3" : "A4"), 16, 11, false);
        sheet.createRow(next++).setHeightInPoints(8);
    }

    private XSSFRow line(String text, int height, int size, boolean bold) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        XSSFCell cell = row.createCell(0);
        cell.setCellStyle(looks.words(size, bold, bold ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT));
        cell.setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, LAST));
        return row;
    }

    private void heads() {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(32);
        XSSFCellStyle style = looks.head(false);
        List<String> keys = List.of("number", "column", "required", "how", "example");
        for (int i = 0; i <= LAST; i++) {
            put(row, i, words.of("guide." + keys.get(i)), style);
        }
    }

    private void row(Field field) {
        XSSFRow row = sheet.createRow(next++);
        XSSFCellStyle left = looks.guide(HorizontalAlignment.LEFT);
        XSSFCellStyle centre = looks.guide(HorizontalAlignment.CENTER);
        String how = words.of("note." + field.type().id()) + (field.personal() ? " " + words.of("personal") : "");
        String example = examples.of(field);
        put(row, 0, "(" + ++number + ")", centre);
        put(row, 1, field.label().in(words.lang()), left);
        put(row, 2, field.required() ? "*" : "", centre);
        put(row, 3, how, left);
        put(row, 4, example, left);
        int lines = Math.max(1 + how.length() / WIDTHS[3], 1 + example.length() / WIDTHS[4]);
        row.setHeightInPoints(lines * 15f + 4);
    }

    private static void put(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private void print() {
        sheet.setDisplayGridlines(false);
        sheet.setHorizontallyCenter(true);
        A4.landscape(sheet);
        sheet.getPrintSetup().setLandscape(false);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.enableLocking();
        sheet.getFooter().setRight("&9" + words.of("page") + " &P/&N");
    }
}
