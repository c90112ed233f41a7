package vn.tonghop.report.returned;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.model.Severity;

/** The look of what is added to a workbook; what it has of its own stays. */
final class ResultLooks {
    private static final int INK = 0x1F3864;
    private static final int LINE = 0xA6B1C2;
    private static final int HEAD = 0xD9E2F0;
    private static final int GOOD = 0xE2EFDA;
    private static final Map<Severity, Integer> FILLS =
            new EnumMap<>(Map.of(Severity.ERROR, 0xFFC7CE, Severity.WARNING, 0xFFEB9C, Severity.INFO, 0xDDEBF7));

    /** What a cell is for. */
    enum Role {
        TITLE(16, true, INK, false),
        LINE(11, false, 0, false),
        STRONG(12, true, INK, false),
        SECTION(13, true, INK, false),
        HEAD(10, true, INK, true),
        BODY(10, false, 0, true),
        LINK(10, false, 0x0563C1, true);

        private final int size;
        private final boolean bold;
        private final int ink;
        private final boolean boxed;

        Role(int size, boolean bold, int ink, boolean boxed) {
            this.size = size;
            this.bold = bold;
            this.ink = ink;
            this.boxed = boxed;
        }
    }

    private final XSSFWorkbook book;
    private final Map<List<Object>, XSSFCellStyle> made = new HashMap<>();
    private final Map<Role, XSSFFont> fonts = new EnumMap<>(Role.class);

    ResultLooks(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle of(Role role, HorizontalAlignment align, boolean quoted) {
        return made.computeIfAbsent(List.of(role, align, quoted), any -> make(role, align, quoted));
    }

    /** The look of a cell that names a severity. */
    XSSFCellStyle severity(Severity severity) {
        return made.computeIfAbsent(List.of(severity), any -> {
            XSSFCellStyle style = make(Role.BODY, HorizontalAlignment.CENTER, false);
            fill(style, FILLS.getOrDefault(severity, HEAD));
            return style;
        });
    }

    /** The look of a cell that says that all is well. */
    XSSFCellStyle good() {
        return made.computeIfAbsent(List.of(GOOD), any -> {
            XSSFCellStyle style = make(Role.BODY, HorizontalAlignment.CENTER, false);
            fill(style, GOOD);
            return style;
        });
    }

    /** The look of a cell with its fill changed, and nothing else. */
    XSSFCellStyle marked(XSSFCellStyle own, Severity severity) {
        return made.computeIfAbsent(List.of(own.getIndex(), severity), any -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(own);
            fill(style, FILLS.getOrDefault(severity, HEAD));
            return style;
        });
    }

    /** The look of a cell that an earlier check had filled, without that fill. */
    XSSFCellStyle unmarked(XSSFCellStyle own) {
        return made.computeIfAbsent(List.of(own.getIndex(), "unmarked"), any -> {
            XSSFCellStyle style = book.createCellStyle();
            style.cloneStyleFrom(own);
            style.setFillPattern(FillPatternType.NO_FILL);
            return style;
        });
    }

    /** Whether a cell is filled as a check fills it. */
    static boolean isMarked(XSSFCellStyle style) {
        XSSFColor fill = style.getFillForegroundXSSFColor();
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && fill != null
                && FILLS.values().stream()
                        .anyMatch(rgb -> colour(rgb).getARGBHex().equals(fill.getARGBHex()));
    }

    private XSSFCellStyle make(Role role, HorizontalAlignment align, boolean quoted) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(role, this::font));
        style.setAlignment(align);
        style.setVerticalAlignment(role.boxed ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setQuotePrefixed(quoted);
        if (role.boxed) {
            box(style);
        }
        if (role == Role.HEAD) {
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setFillForegroundColor(colour(HEAD));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static void box(XSSFCellStyle style) {
        XSSFColor line = colour(LINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont font(Role role) {
        XSSFFont font = book.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) role.size);
        font.setBold(role.bold);
        if (role == Role.LINK) {
            font.setUnderline(XSSFFont.U_SINGLE);
        }
        if (role.ink != 0) {
            font.setColor(colour(role.ink));
        }
        return font;
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
