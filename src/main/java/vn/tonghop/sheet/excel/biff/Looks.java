package vn.tonghop.sheet.excel.biff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.usermodel.HSSFFont;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.CellValue.Rich.Height;
import vn.tonghop.sheet.CellValue.Rich.Line;
import vn.tonghop.sheet.excel.NumberFormats;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.Runs;

/** Fonts, number formats and styles, gathered in the order of the file and then named by their numbers. */
final class Looks {
    /** There is no font of this number (MS-XLS 2.5.129, FontIndex). */
    private static final int NO_SUCH_FONT = 4;

    private final List<FontRecord> fonts = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final List<Integer> fontOfStyle = new ArrayList<>();
    private final List<Integer> spooled = new ArrayList<>();

    void addFont(FontRecord font) {
        fonts.add(font);
    }

    void addFormat(int number, String code) {
        codes.put(number, code);
    }

    void addStyle(ExtendedFormatRecord style) {
        formatOfStyle.add((int) style.getFormatIndex());
        fontOfStyle.add((int) style.getFontIndex());
    }

    /** Fonts and formats may follow the styles that name them: this comes after all. */
    void finish(BookSpool into) {
        for (int i = 0; i < formatOfStyle.size(); i++) {
            int format = formatOfStyle.get(i);
            Runs.Look font = look(fontOfStyle.get(i));
            spooled.add(into.style(new CellStyle(
                    codes.getOrDefault(format, NumberFormats.code(format)), font.font(), font.line() == Line.THROUGH)));
        }
    }

    /** What a font looks like; plain where there is none of this number. */
    Runs.Look look(int number) {
        int place = number > NO_SUCH_FONT ? number - 1 : number;
        if (place < 0 || place >= fonts.size()) {
            return new Runs.Look("", Height.LEVEL, Line.NONE);
        }
        FontRecord font = fonts.get(place);
        Height height = switch (font.getSuperSubScript()) {
            case HSSFFont.SS_SUPER -> Height.RAISED;
            case HSSFFont.SS_SUB -> Height.LOWERED;
            default -> Height.LEVEL;
        };
        return new Runs.Look(font.getFontName(), height, font.isStruckout() ? Line.THROUGH : Line.NONE);
    }

    boolean has(int style) {
        return style >= 0 && style < spooled.size();
    }

    int spooled(int style) {
        return spooled.get(style);
    }

    boolean isDate(int style) {
        int format = formatOfStyle.get(style);
        String code = codes.get(format);
        return code == null ? NumberFormats.isDate(format) : NumberFormats.isDate(code);
    }
}
