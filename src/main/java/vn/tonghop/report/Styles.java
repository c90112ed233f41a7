package vn.tonghop.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import vn.tonghop.model.Lang;

/** The look of everything in the workbook: one typeface, one dark blue, two pale tints. */
final class Styles {
    private static final String TYPEFACE = "Times New Roman";
    /** As wide as a mark of one letter with the space before it. */
    private static final String NO_MARK = "_ _a_.";

    private static final int INK = 0x1F3864;
    private static final int GREY = 0x595959;
    private static final int HEAD_TINT = 0xD9E2F0;
    private static final int TOTAL_TINT = 0xEEF2F8;
    private static final int LINE = 0xA6B1C2;
    private static final int BREAK_LINE = 0xC00000;

    /** What a text is for. */
    enum Role {
        /** Who issues the workbook, small and bold. */
        ISSUER(10, true, false, INK),
        /** The motto of the country, underlined. */
        MOTTO(12, true, false, INK),
        /** Lines in the middle of the cover, the first of them. */
        HEADLINE(20, true, false, INK),
        /** The others. */
        HEADING(13, true, false, INK),
        /** The title of a sheet. */
        TITLE(14, true, false, INK),
        /** The line below it. */
        SUBTITLE(11, false, true, GREY),
        /** The heading of a part of the cover. */
        SECTION(12, true, false, INK),
        /** The unit of measure, on the right. */
        UNIT(10, false, true, GREY),
        /** A label of the cover. */
        LABEL(11, false, false, GREY),
        /** What it says. */
        VALUE(11, false, false, 0),
        /** A note below a table. */
        NOTE(10, false, true, GREY),
        /** A link to another sheet. */
        LINK(11, false, false, INK),
        /** The head of a column. */
        HEAD(10, true, false, INK),
        /** The part of a head over two rows that has the text. */
        HEAD_BELOW(10, true, false, INK),
        /** The part above it. */
        HEAD_ABOVE(10, true, false, INK),
        /** A cell. */
        BODY(10, false, false, 0),
        /** A cell of a total. */
        TOTAL(10, true, false, 0),
        /** A cell of a line with which something new begins. */
        BREAK(10, false, false, 0);

        private final int size;
        private final boolean bold;
        private final boolean italic;
        private final int ink;

        Role(int size, boolean bold, boolean italic, int ink) {
            this.size = size;
            this.bold = bold;
            this.italic = italic;
            this.ink = ink;
        }

        int size() {
            return size;
        }

        private boolean boxed() {
            return compareTo(HEAD) >= 0;
        }
    }

    /**
     * The look of one cell.
     *
     * @param role what it is for
     * @param align how it stands
     * @param wrap whether it may take several lines
     * @param format Excel's number format
     * @param quoted whether Excel is to take it for a text, whatever it begins with
     */
    record Look(Role role, HorizontalAlignment align, boolean wrap, String format, boolean quoted) {
        static Look of(Role role, HorizontalAlignment align) {
            return new Look(role, align, true, "General", false);
        }

        Look asQuoted() {
            return new Look(role, align, wrap, format, true);
        }
    }

    private final SXSSFWorkbook book;
    private final Lang lang;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();
    private final Map<Cell, XSSFCellStyle> cells = new HashMap<>();
    private final Map<Role, XSSFFont> fonts = new HashMap<>();

    Styles(SXSSFWorkbook book, Lang lang) {
        this.book = book;
        this.lang = lang;
        XSSFFont base = book.getXSSFWorkbook().getFontAt(0);
        base.setFontName(TYPEFACE);
        base.setFontHeightInPoints((short) Role.BODY.size);
    }

    XSSFCellStyle of(Look look) {
        return made.computeIfAbsent(look, this::make);
    }

    /**
     * What the look of a table's cell hangs on.
     *
     * @param mark of the flags of its number
     * @param whole whether the number has no fraction
     * @param quoted whether Excel is to take it for a text, whatever it begins with
     */
    record Cell(Role role, ColumnFormat format, String mark, boolean whole, boolean quoted) {
        /** Of a cell that holds no number. */
        static Cell of(Role role, ColumnFormat format, boolean quoted) {
            return new Cell(role, format, "", true, quoted);
        }
    }

    XSSFCellStyle of(Cell cell) {
        return cells.computeIfAbsent(cell, unknown -> of(look(unknown)));
    }

    private Look look(Cell cell) {
        ColumnFormat format = cell.format();
        HorizontalAlignment align = format.centred()
                ? HorizontalAlignment.CENTER
                : format.onTheRight() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
        return new Look(
                cell.role(), align, format.wraps(), numberFormat(format, cell.mark(), cell.whole()), cell.quoted());
    }

    /** What a number format begins with. Excel groups by its user's own locale; other programs take the locale named. */
    static String locale(Lang lang) {
        return lang == Lang.VI ? "[$-42A]" : "";
    }

    /**
     * Excel's number format. A mark stands within it, so that the cell still holds nothing but its number; where there is
     * none, as much space is left, so that digits stand below each other. Nothing at all, which was reported, is a dash.
     */
    private String numberFormat(ColumnFormat format, String mark, boolean whole) {
        String locale = locale(lang);
        return switch (format) {
            case NUMBER, MILLIONS -> {
                String digits = whole ? "#,##0" : "#,##0.0#";
                String after = mark.isEmpty() ? NO_MARK : "\" " + mark + "\"_.";
                yield locale + digits + after + ";" + locale + "-" + digits + after + ";\"–\"" + after;
            }
            // Nothing is a dash and all of it has no decimals; a small part is not nothing.
            case PERCENT -> "[=0]\"–\"" + NO_MARK + ";[=1]0%" + NO_MARK + ";" + locale + "0.0%" + NO_MARK;
            case CHANGE -> locale + "+0.0%" + NO_MARK + ";" + locale + "-0.0%" + NO_MARK + ";0%" + NO_MARK;
            case DATE -> "dd/mm/yyyy";
            case TIME -> "dd/mm/yyyy hh:mm";
            case ORDINAL, TEXT, WRAP, CENTRE, NAME, MARK, MESSAGE, LETTERS, PERIOD, AMOUNTS, MEASURED, FLAGS ->
                "General";
        };
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.role(), this::font));
        style.setAlignment(look.align());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.wrap());
        style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        style.setQuotePrefixed(look.quoted());
        if (look.role().boxed()) {
            box(style, look.role());
            style.setIndention((short) (look.align() == HorizontalAlignment.LEFT ? 1 : 0));
        }
        switch (look.role()) {
            case HEAD, HEAD_ABOVE, HEAD_BELOW -> tint(style, HEAD_TINT);
            case TOTAL -> tint(style, TOTAL_TINT);
            default -> {}
        }
        return style;
    }

    /** Lines around a cell; none between the two parts of a head over two rows. */
    private static void box(XSSFCellStyle style, Role role) {
        XSSFColor line = colour(LINE);
        style.setBorderLeft(BorderStyle.THIN);
        style.setLeftBorderColor(line);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(line);
        if (role != Role.HEAD_BELOW) {
            style.setBorderTop(role == Role.BREAK ? BorderStyle.MEDIUM : BorderStyle.THIN);
            style.setTopBorderColor(role == Role.BREAK ? colour(BREAK_LINE) : line);
        }
        if (role != Role.HEAD_ABOVE) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(line);
        }
    }

    private static void tint(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont font(Role role) {
        XSSFFont font = (XSSFFont) book.createFont();
        font.setFontName(TYPEFACE);
        font.setFontHeightInPoints((short) role.size);
        font.setBold(role.bold);
        font.setItalic(role.italic);
        if (role == Role.MOTTO) {
            font.setUnderline(FontUnderline.SINGLE);
        }
        if (role.ink != 0) {
            font.setColor(colour(role.ink));
        }
        return font;
    }

    /** The dark blue, for the tab of the cover. */
    static XSSFColor ink() {
        return colour(INK);
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
