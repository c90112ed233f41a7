package vn.tonghop.sample;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once. */
final class Styles {
    /** What tells one style from another; {@code fill} and {@code format} may be empty. */
    record Key(HorizontalAlignment align, boolean bold, boolean italic, boolean framed, String fill, String format) {
        static Key plain(HorizontalAlignment align) {
            return new Key(align, false, false, false, "", "");
        }

        static Key framed(HorizontalAlignment align) {
            return new Key(align, false, false, true, "", "");
        }

        Key strong() {
            return new Key(align, true, italic, framed, fill, format);
        }

        Key slanted() {
            return new Key(align, bold, true, framed, fill, format);
        }

        Key filled(String colour) {
            return new Key(align, bold, italic, framed, colour, format);
        }

        Key formatted(String pattern) {
            return new Key(align, bold, italic, framed, fill, pattern);
        }
    }

    private final XSSFWorkbook workbook;
    private final Look look;
    private final Map<Key, CellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook workbook, Look look) {
        this.workbook = workbook;
        this.look = look;
    }

    CellStyle of(Key key) {
        return made.computeIfAbsent(key, this::make);
    }

    private CellStyle make(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(key));
        style.setAlignment(key.align());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setIndention((short) (key.framed() && key.align() != HorizontalAlignment.CENTER ? 1 : 0));
        if (key.framed()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (!key.fill().isEmpty()) {
            style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(key.fill())));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (!key.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
        }
        return style;
    }

    private XSSFFont font(Key key) {
        XSSFFont font = workbook.createFont();
        font.setFontName(look.font());
        font.setFontHeightInPoints((short) look.size());
        font.setBold(key.bold());
        font.setItalic(key.italic());
        return font;
    }
}
