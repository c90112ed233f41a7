package vn.tonghop.sheet.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/** A workbook's cell styles by their index: the spool's number of each, and whether it shows dates. */
final class Styles {
    private static final int MOST = 1 << 17;

    private final BookSpool book;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private int[] spooled = new int[64];
    private boolean[] dates = new boolean[64];
    private int size;

    private Styles(BookSpool book) {
        this.book = book;
    }

    private record Font(String name, boolean struck) {
        static final Font NONE = new Font("", false);
    }

    /** The one style of a workbook that has no styles part. */
    static Styles plain(BookSpool book) {
        Styles styles = new Styles(book);
        styles.add(CellStyle.PLAIN, false);
        return styles;
    }

    /** The styles of a part; at least the one that cells without a style have. */
    static Styles read(PullParser xml, BookSpool book) throws XMLStreamException, Unreadable {
        Styles styles = new Styles(book);
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "numFmts" -> styles.readFormats(xml);
                case "fonts" -> styles.readFonts(xml);
                case "cellXfs" -> styles.readStyles(xml);
                default -> xml.skip();
            }
        }
        if (styles.size == 0) {
            styles.add(CellStyle.PLAIN, false);
        }
        return styles;
    }

    private void readFormats(PullParser xml) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            String code = xml.attribute("formatCode");
            if (xml.is("numFmt") && code != null) {
                codes.put(xml.number("numFmtId", 0), Escapes.resolve(code));
                checkCount(codes.size());
            }
            xml.skip();
        }
    }

    private void readFonts(PullParser xml) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            Font font = Font.NONE;
            if (!xml.is("font")) {
                xml.skip();
                continue;
            }
            while (xml.nextChild()) {
                @Nullable String value = xml.attribute("val");
                if (xml.is("name") && value != null) {
                    font = new Font(value, font.struck);
                } else if (xml.is("strike")) {
                    font = new Font(font.name, value == null || xml.flag("val"));
                }
                xml.skip();
            }
            fonts.add(font);
            checkCount(fonts.size());
        }
    }

    private void readStyles(PullParser xml) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            if (xml.is("xf")) {
                int format = xml.number("numFmtId", 0);
                int fontId = xml.number("fontId", 0);
                Font font = fontId < fonts.size() ? fonts.get(fontId) : Font.NONE;
                String code = codes.get(format);
                CellStyle style =
                        new CellStyle(code == null ? NumberFormats.code(format) : code, font.name, font.struck);
                add(style, code == null ? NumberFormats.isDate(format) : NumberFormats.isDate(code));
                checkCount(size);
            }
            xml.skip();
        }
    }

    private void add(CellStyle style, boolean date) {
        if (size == spooled.length) {
            spooled = Arrays.copyOf(spooled, size * 2);
            dates = Arrays.copyOf(dates, size * 2);
        }
        spooled[size] = book.style(style);
        dates[size] = date;
        size++;
    }

    private static void checkCount(int count) throws Unreadable {
        if (count > MOST) {
            throw new Unreadable(FindingCode.FILE_TOO_LARGE, "> " + MOST + " styles");
        }
    }

    boolean has(int index) {
        return index >= 0 && index < size;
    }

    int spooled(int index) {
        return spooled[index];
    }

    boolean isDate(int index) {
        return dates[index];
    }
}
