package vn.tonghop.sheet.ods;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.CellStyle;
import vn.tonghop.sheet.CellValue.Rich.Height;
import vn.tonghop.sheet.CellValue.Rich.Line;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.Runs;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.sheet.xml.PullParser;

/** The styles of a document, by name: fonts, number formats, and which tables are not shown. Grows as parts are read. */
final class Styles {
    private static final int MOST = 65_536;
    private static final int DEEPEST = 50;
    private static final String DEFAULT = "Default";

    private final BookSpool into;
    private final Map<String, String> faces = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, Declared> declared = new HashMap<>();
    private final Map<String, SpanLook> spans = new HashMap<>();
    private final Set<String> hiddenTables = new HashSet<>();
    private final Map<String, CellStyle> looks = new HashMap<>();

    Styles(BookSpool into) {
        this.into = into;
    }

    /** A cell style as it stands: what it leaves out, its parent says. */
    private record Declared(
            @Nullable String parent,
            @Nullable String format,
            @Nullable String font,
            @Nullable Line line) {}

    /** What the style of a part of a text says, and leaves out. */
    private record SpanLook(
            @Nullable String font,
            @Nullable Height height,
            @Nullable Line line) {}

    void readDocument(PullParser xml) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            readPart(xml);
        }
    }

    /** Reads one child of a document that may hold styles, from its start to its end. */
    void readPart(PullParser xml) throws XMLStreamException, Unreadable {
        switch (xml.name()) {
            case "font-face-decls" -> readFaces(xml);
            case "styles", "automatic-styles" -> readStyles(xml);
            default -> xml.skip();
        }
    }

    private void readFaces(PullParser xml) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            String name = xml.attribute("style", "name");
            String family = xml.attribute("svg-compatible", "font-family");
            if (name != null && family != null) {
                faces.put(name, unquoted(family));
            }
            xml.skip();
        }
    }

    private void readStyles(PullParser xml) throws XMLStreamException, Unreadable {
        while (xml.nextChild()) {
            String name = xml.attribute("style", "name");
            if (declared.size() + formats.size() > MOST) {
                throw new Unreadable(FindingCode.FILE_TOO_LARGE, "> " + MOST + " styles");
            }
            if (xml.is("style") && name != null) {
                readStyle(xml, name);
            } else if (name != null && xml.name().endsWith("-style")) {
                formats.put(name, FormatCode.read(xml, formats));
            } else {
                xml.skip();
            }
        }
    }

    private void readStyle(PullParser xml, String name) throws XMLStreamException, Unreadable {
        String family = xml.attribute("style", "family");
        String parent = xml.attribute("style", "parent-style-name");
        String format = xml.attribute("style", "data-style-name");
        String font = null;
        Height height = null;
        Line line = null;
        while (xml.nextChild()) {
            if (xml.is("text-properties")) {
                height = height(xml.attribute("style", "text-position"));
                line = line(xml);
                String face = xml.attribute("style", "font-name");
                String own = xml.attribute("xsl-fo-compatible", "font-family");
                font = face != null ? faces.getOrDefault(face, face) : own == null ? null : unquoted(own);
            } else if (xml.is("table-properties") && "false".equals(xml.attribute("table", "display"))) {
                hiddenTables.add(name);
            }
            xml.skip();
        }
        if ("text".equals(family)) {
            spans.put(name, new SpanLook(font, height, line));
        } else if ("table-cell".equals(family)) {
            declared.put(name, new Declared(parent, format, font, line));
            if (line == Line.THROUGH) {
                into.expectStruckCells();
            }
        }
    }

    /** {@code super 58%}, {@code -33% 58%}: how high, then how large. */
    private static @Nullable Height height(@Nullable String position) {
        if (position == null) {
            return null;
        }
        String first = position.strip().split("\\s+", 2)[0];
        if (first.equals("super") || first.matches("[1-9][\\d.]*%")) {
            return Height.RAISED;
        }
        return first.equals("sub") || first.startsWith("-") ? Height.LOWERED : Height.LEVEL;
    }

    private static @Nullable Line line(PullParser xml) {
        String style = xml.attribute("style", "text-line-through-style");
        String type = xml.attribute("style", "text-line-through-type");
        if (style == null && type == null) {
            return null;
        }
        return "none".equals(style) || "none".equals(type) ? Line.NONE : Line.THROUGH;
    }

    private static String unquoted(String family) {
        boolean quoted = family.length() > 1 && family.charAt(0) == '\'' && family.endsWith("'");
        return quoted ? family.substring(1, family.length() - 1) : family;
    }

    /** The look of a part of a text, which has from the part around it what its style does not say. */
    Runs.Look span(Optional<String> style, Runs.Look around) {
        SpanLook own = style.map(spans::get).orElse(null);
        return own == null
                ? around
                : new Runs.Look(
                        own.font == null ? around.font() : own.font,
                        own.height == null ? around.height() : own.height,
                        own.line == null ? around.line() : own.line);
    }

    boolean isHiddenTable(Optional<String> style) {
        return style.filter(hiddenTables::contains).isPresent();
    }

    /** What a cell of this style looks like. */
    CellStyle look(Optional<String> style) {
        String name = style.orElse(DEFAULT);
        CellStyle known = looks.get(name);
        if (known == null) {
            known = resolve(name);
            looks.put(name, known);
        }
        return known;
    }

    private CellStyle resolve(String name) {
        String format = null;
        String font = null;
        Line line = null;
        Declared style = declared.get(name);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            format = format == null ? style.format : format;
            font = font == null ? style.font : font;
            line = line == null ? style.line : line;
            style = style.parent == null ? null : declared.get(style.parent);
        }
        String code = format == null ? null : formats.get(format);
        return new CellStyle(
                code == null ? CellStyle.PLAIN.format() : code,
                font == null ? CellStyle.PLAIN.font() : font,
                line == Line.THROUGH);
    }

    /** The number by which cells name the look. */
    int spooled(CellStyle look) {
        return into.style(look);
    }
}
