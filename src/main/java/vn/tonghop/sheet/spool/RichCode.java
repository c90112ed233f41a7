package vn.tonghop.sheet.spool;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.CellValue.Rich.Height;
import vn.tonghop.sheet.CellValue.Rich.Line;
import vn.tonghop.sheet.CellValue.Rich.Part;

/** Texts with parts, written as one text: before each part the character 0, which no text holds, and a digit for its look. */
final class RichCode {
    private static final char BEGIN = '\0';
    /** Stands for the character 0, which some programs write into texts and no database takes. */
    private static final char SYMBOL = '\u2400';

    /** In the order of their digits. */
    private static final List<Height> HEIGHTS = List.of(Height.values());

    private static final List<Line> LINES = List.of(Line.values());

    private RichCode() {}

    /** A text as it may be kept. */
    static String withoutZeros(String text) {
        return text.indexOf(BEGIN) < 0 ? text : text.replace(BEGIN, SYMBOL);
    }

    static String encode(List<Part> parts) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(BEGIN)
                    .append((char) ('0' + HEIGHTS.indexOf(part.height()) * LINES.size() + LINES.indexOf(part.line())))
                    .append(part.text());
        }
        return out.toString();
    }

    /** Not yet told by the look of a cell. */
    static CellValue decode(String written) {
        if (written.isEmpty() || written.charAt(0) != BEGIN) {
            return new CellValue.Text(written);
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int end = written.indexOf(BEGIN, at + 1);
            int look = written.charAt(at + 1) - '0';
            parts.add(new Part(
                    written.substring(at + 2, end < 0 ? written.length() : end),
                    HEIGHTS.get(look / LINES.size()),
                    LINES.get(look % LINES.size())));
            at = end < 0 ? written.length() : end;
        }
        return new CellValue.Rich("", parts);
    }
}
