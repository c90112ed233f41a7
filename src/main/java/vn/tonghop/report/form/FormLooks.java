package vn.tonghop.report.form;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The look of a form: one typeface, one dark blue, one pale tint. */
final class FormLooks {
    private static final int INK = 0x1F3864;
    private static final int GREY = 0x595959;
    private static final int TINT = 0xD9E2F0;
    private static final int LINE = 0xA6B1C2;
    private static final int WHITE = 0xFFFFFF;

    private final XSSFWorkbook book;

    FormLooks(XSSFWorkbook book) {
        this.book = book;
        font(book.getFontAt(0), 11, false, 0);
    }

    /** Words above the table. */
    XSSFCellStyle words(int size, boolean bold, HorizontalAlignment align) {
        XSSFCellStyle style = style(font(book.createFont(), size, bold, bold ? INK : GREY));
        style.setAlignment(align);
        style.setWrapText(true);
        return style;
    }

    /** The motto of the country. */
    XSSFCellStyle underlined(int size) {
        XSSFFont font = font(book.createFont(), size, true, INK);
        font.setUnderline(FontUnderline.SINGLE);
        XSSFCellStyle style = style(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    /** The head of a column. */
    XSSFCellStyle head(boolean required) {
        XSSFCellStyle style = style(font(book.createFont(), 11, true, required ? WHITE : INK));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
        style.setFillForegroundColor(colour(required ? INK : TINT));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return boxed(style);
    }

    /** The number of a column. */
    XSSFCellStyle numbering() {
        XSSFCellStyle style = style(font(book.createFont(), 9, false, GREY));
        style.setAlignment(HorizontalAlignment.CENTER);
        return boxed(style);
    }

    /** A cell to be filled. */
    XSSFCellStyle open(FormColumn column, boolean boxed) {
        XSSFCellStyle style = style(book.getFontAt(0));
        style.setAlignment(column.align());
        style.setWrapText(column.wraps());
        style.setDataFormat(book.createDataFormat().getFormat(column.format()));
        style.setLocked(false);
        return boxed ? boxed(style) : style;
    }

    /** A cell of the signatures, whose words spread over those to the right; open, and of the format of its column. */
    XSSFCellStyle signature(FormColumn column, boolean bold) {
        XSSFCellStyle style = open(column, false);
        style.setFont(font(book.createFont(), 12, bold, bold ? INK : GREY));
        style.setAlignment(HorizontalAlignment.CENTER_SELECTION);
        style.setWrapText(false);
        return style;
    }

    /** A cell of the guide. */
    XSSFCellStyle guide(HorizontalAlignment align) {
        XSSFCellStyle style = style(book.getFontAt(0));
        style.setAlignment(align);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return boxed(style);
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static XSSFFont font(XSSFFont font, int size, boolean bold, int rgb) {
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        if (rgb != 0) {
            font.setColor(colour(rgb));
        }
        return font;
    }

    private static XSSFCellStyle boxed(XSSFCellStyle style) {
        XSSFColor line = line();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        return style;
    }

    /** The colour of lines. */
    static XSSFColor line() {
        return colour(LINE);
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
