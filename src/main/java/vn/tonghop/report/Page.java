package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import vn.tonghop.report.Styles.Look;
import vn.tonghop.report.Styles.Role;

/** A sheet that is written from top to bottom. Rows and columns count from 0. */
final class Page {
    private static final int DIGITS = 15;
    private static final int MOST_WHOLE_DIGITS = 300;
    private static final int LONGEST = 32_767;
    private static final String LIKE_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final double LINE_HEIGHT = 1.3;

    /** What a page that lies has for columns, between its margins and a little less, in points. */
    private static final double A4_WIDTH = 750;

    private static final double A3_WIDTH = 1095;

    /** What it has for rows, below the rows that stand on each of its pages. */
    private static final double A4_HEIGHT = 450;

    /** Around what is printed, in inches; below it is the foot, too. */
    private static final double MARGIN = 0.5;

    private static final double FOOT = 0.15;

    /** Letters of ten points are not made smaller than six. */
    private static final double SMALLEST_SCALE = 0.6;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final List<Long> widths = new ArrayList<>();
    private int next;
    private int frozen;
    private double block;
    private double tallest;

    Page(SXSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDisplayGridlines(false);
        sheet.setPrintGridlines(false);
        sheet.setHorizontallyCenter(true);
        A4.landscape(sheet);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setMargin(PageMargin.TOP, MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, MARGIN + FOOT);
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    String name() {
        return sheet.getSheetName();
    }

    /** The row that is begun next. */
    int next() {
        return next;
    }

    SXSSFRow begin() {
        block += next > 0 ? sheet.getRow(next - 1).getHeightInPoints() : 0;
        tallest = Math.max(tallest, block);
        return sheet.createRow(next++);
    }

    /** The next row, as high as its text needs over so many characters of width. */
    SXSSFRow begin(Role role, String text, double width) {
        SXSSFRow row = begin();
        // Widths are in characters of the smallest text.
        int lines = Math.max(1, TextLines.of(text, width * Role.BODY.size() / role.size()));
        row.setHeightInPoints((float) (lines * role.size() * LINE_HEIGHT + 2));
        return row;
    }

    void skip() {
        begin();
    }

    void width(int column, double characters) {
        int units = (int) Math.round((characters + 0.71) * 256);
        sheet.setColumnWidth(column, units);
        while (widths.size() <= column) {
            widths.add(0L);
        }
        widths.set(column, (long) Units.columnWidthToEMU(units));
    }

    /** Writes a text; whatever it holds, it stays a text. */
    SXSSFCell text(SXSSFRow row, int column, String text, Look look) {
        return text(row, column, text, styles.of(likeAFormula(text) ? look.asQuoted() : look));
    }

    /** Whether a text must be quoted, so that no program takes it for a formula. */
    static boolean likeAFormula(String text) {
        return !text.isEmpty() && LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * Whether a cell can hold a number to its last whole digit: a spreadsheet keeps fifteen digits (ECMA-376 part 1, 18.17.5), and
     * writes noughts for the rest.
     */
    static boolean holds(BigDecimal number) {
        BigDecimal digits = number.stripTrailingZeros();
        int whole = digits.precision() - digits.scale();
        return whole <= DIGITS || (digits.precision() <= DIGITS && whole <= MOST_WHOLE_DIGITS);
    }

    /** Writes a text in a style that quotes it where need be. */
    SXSSFCell text(SXSSFRow row, int column, String text, XSSFCellStyle style) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        }
        return cell;
    }

    /** Writes a text over several columns. */
    SXSSFCell across(SXSSFRow row, Columns columns, String text, Look look) {
        SXSSFCell cell = text(row, columns.first(), text, look);
        XSSFCellStyle style = styles.of(look);
        for (int column = columns.first() + 1; column <= columns.last(); column++) {
            row.createCell(column).setCellStyle(style);
        }
        merge(row.getRowNum(), row.getRowNum(), columns);
        return cell;
    }

    /** Makes a cell that holds a number the sum of those above it, from one row to another. */
    void sum(SXSSFCell cell, int first, int last) {
        double value = cell.getNumericCellValue();
        String column = CellReference.convertNumToColString(cell.getColumnIndex());
        cell.setCellFormula("SUM(" + column + (first + 1) + ":" + column + (last + 1) + ")");
        cell.setCellValue(value);
    }

    void merge(int top, int bottom, Columns columns) {
        if (bottom > top || columns.last() > columns.first()) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, columns.first(), columns.last()));
        }
    }

    /** Makes a cell lead to the top of another sheet. */
    void link(SXSSFCell cell, String sheetName) {
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName + "'!A1");
        cell.setHyperlink(link);
    }

    /** Keeps columns on the left and rows above in sight, and repeats the rows on each printed page. */
    void frozen(int columns, TableWriter.Rows rows) {
        sheet.createFreezePane(columns, rows.last() + 1);
        frozen = columns;
        if (rows.last() >= rows.first()) {
            sheet.setRepeatingRows(new CellRangeAddress(rows.first(), rows.last(), -1, -1));
        }
    }

    /** Where something stands that takes so many rows from one on, and a share of the width, from 0 to 1. */
    XSSFClientAnchor anchor(int row, int rows, double from, double to) {
        long all = widths.stream().mapToLong(Long::longValue).sum();
        Spot left = spot(Math.round(all * from));
        Spot right = spot(Math.round(all * to));
        return new XSSFClientAnchor(
                left.within(), 0, right.within(), 0, left.column(), row, right.column(), row + rows);
    }

    private record Spot(int column, int within) {}

    private Spot spot(long across) {
        long rest = across;
        for (int column = 0; column < widths.size() - 1; column++) {
            if (rest < widths.get(column)) {
                return new Spot(column, (int) rest);
            }
            rest -= widths.get(column);
        }
        return new Spot(widths.size() - 1, (int) Math.min(rest, widths.get(widths.size() - 1)));
    }

    /** Makes a row the first of a printed page. */
    void breakBefore(int row) {
        sheet.setRowBreak(row - 1);
        block = 0;
    }

    /** Ends the sheet: what is printed of it, and what stands in the foot of each page. */
    void finish(Layout.Print print, CellRangeAddress printed, String foot, String page) {
        sheet.getWorkbook()
                .getXSSFWorkbook()
                .getSheet(name())
                .setDimensionOverride(new CellRangeAddress(0, next - 1, 0, widths.size() - 1));
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        printed.getFirstColumn(),
                        printed.getLastColumn(),
                        printed.getFirstRow(),
                        printed.getLastRow());
        scale(print, printed.getLastColumn());
        sheet.getFooter().setLeft("&\"Times New Roman,Italic\"&9" + foot.replace("&", "&&"));
        sheet.getFooter().setRight("&\"Times New Roman,Regular\"&9" + page.replace("&", "&&") + " &P/&N");
    }

    /** The last column on the first of the pages abreast over which columns are printed, up to one. */
    int ofFirstPage(Layout.Print print, int lastColumn) {
        double share = width(lastColumn) / abreast(print, lastColumn);
        return IntStream.rangeClosed(0, lastColumn)
                .filter(column -> width(column) <= share)
                .max()
                .orElse(0);
    }

    /** Over as many pages abreast as it takes for letters to be read. */
    private int abreast(Layout.Print print, int lastColumn) {
        return switch (print) {
            case A4 -> (int) Math.ceil(width(lastColumn) * SMALLEST_SCALE / A4_WIDTH);
            case A3 -> (int) Math.ceil(width(lastColumn) * SMALLEST_SCALE / A3_WIDTH);
            case ONE_PAGE, NO -> 1;
        };
    }

    /** How wide the columns up to one are together, in points. */
    private double width(int lastColumn) {
        return widths.stream().limit(lastColumn + 1L).mapToLong(Long::longValue).sum() / (double) Units.EMU_PER_POINT;
    }

    private void scale(Layout.Print print, int lastColumn) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setFitHeight((short) (print == Layout.Print.ONE_PAGE ? 1 : 0));
        if (print == Layout.Print.A3) {
            setup.setPaperSize(PrintSetup.A3_PAPERSIZE);
        }
        int abreast = abreast(print, lastColumn);
        if (sheet.getRowBreaks().length > 0) {
            // Who fits a sheet to its pages heeds no breaks of ours.
            sheet.setFitToPage(false);
            double scale = Math.min(1, Math.min(A4_WIDTH / width(lastColumn), A4_HEIGHT / tallest));
            setup.setScale((short) (100 * Math.max(SMALLEST_SCALE, scale)));
        } else if (abreast > 1) {
            setup.setFitWidth((short) abreast);
            if (frozen > 0) {
                sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozen - 1));
            }
        }
    }

    /** Columns from one to another, both included. */
    record Columns(int first, int last) {}

    /** A look for running text. */
    static Look plain(Role role) {
        return Look.of(role, HorizontalAlignment.LEFT);
    }

    static Look centred(Role role) {
        return Look.of(role, HorizontalAlignment.CENTER);
    }

    static Look right(Role role) {
        return Look.of(role, HorizontalAlignment.RIGHT);
    }
}
