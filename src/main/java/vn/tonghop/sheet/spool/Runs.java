package vn.tonghop.sheet.spool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.tonghop.sheet.CellValue.Rich.Height;
import vn.tonghop.sheet.CellValue.Rich.Line;
import vn.tonghop.sheet.CellValue.Rich.Part;
import vn.tonghop.text.EncodingEvidence;
import vn.tonghop.text.LegacyEncoding;

/**
 * The parts of one text that have looks of their own. Where a part in the font of an old encoding is Vietnamese only decoded, it
 * is, and so are the others of that encoding; what has no font of its own follows if its words allow it. Used for one text after
 * another.
 */
public final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private boolean legacy;
    private boolean told;

    /** Of no text yet. */
    public Runs() {}

    /**
     * How a part looks.
     *
     * @param font its font; empty where it has none of its own
     * @param height how high it stands
     * @param line whether it is struck out
     */
    public record Look(String font, Height height, Line line) {
        /** As its cell looks. */
        public static final Look OF_CELL = new Look("", Height.LEVEL, Line.AS_CELL);
    }

    private record Run(Look look, int from, int to) {}

    /** Begins another text. */
    public void clear() {
        runs.clear();
        legacy = false;
        told = false;
    }

    /** Takes a part, by rising place: its look, and its ends in the text, the last left out. */
    public void add(Look look, int from, int to) {
        legacy |= LegacyEncoding.ofFont(look.font).isPresent();
        told |= look.height != Height.LEVEL || look.line == Line.THROUGH;
        if (to > from) {
            runs.add(new Run(look, from, to));
        }
    }

    /**
     * What a text with parts says.
     *
     * @param text the whole in Unicode
     * @param parts what it is made of; none where they all look alike
     * @param encoding of the parts that were decoded; empty where none was
     */
    record Said(String text, List<Part> parts, Optional<LegacyEncoding> encoding) {}

    /**
     * What the whole text says.
     *
     * @param resolved takes the escapes of the format out of a part
     * @param struckCells whether the book has cells that are struck out, in which a part may not be
     */
    Said said(String whole, UnaryOperator<String> resolved, boolean struckCells) {
        boolean looks = told || (struckCells && !runs.isEmpty());
        Optional<LegacyEncoding> encoding = legacy ? proven(whole) : Optional.empty();
        if (!looks && encoding.isEmpty()) {
            return new Said(resolved.apply(whole), List.of(), encoding);
        }
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (Run run : runs) {
            add(parts, whole.substring(done, run.from), Look.OF_CELL, encoding, resolved);
            add(parts, whole.substring(run.from, run.to), run.look, encoding, resolved);
            done = run.to;
        }
        add(parts, whole.substring(done), Look.OF_CELL, encoding, resolved);
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return new Said(text.toString(), looks ? parts : List.of(), encoding);
    }

    private static void add(
            List<Part> parts,
            String stored,
            Look look,
            Optional<LegacyEncoding> encoding,
            UnaryOperator<String> resolved) {
        String text = resolved.apply(stored);
        if (!text.isEmpty()) {
            String shown = encoding.map(old -> decoded(text, look.font, old)).orElse(text);
            parts.add(new Part(RichCode.withoutZeros(shown), look.height, look.line));
        }
    }

    private Optional<LegacyEncoding> proven(String whole) {
        for (Run run : runs) {
            Optional<LegacyEncoding> encoding = LegacyEncoding.ofFont(run.look.font);
            EncodingEvidence evidence = EncodingEvidence.of(whole.substring(run.from, run.to));
            if (encoding.isPresent()
                    && !evidence.unicodeOnly()
                    && evidence.syllables(encoding.get()) > evidence.unicode()) {
                return encoding;
            }
        }
        return Optional.empty();
    }

    private static String decoded(String text, String font, LegacyEncoding encoding) {
        EncodingEvidence evidence = EncodingEvidence.of(text);
        boolean own = LegacyEncoding.ofFont(font).filter(encoding::equals).isPresent();
        boolean follows = font.isEmpty() && evidence.syllables(encoding) >= evidence.unicode();
        if (evidence.unicodeOnly() || !encoding.explains(text) || !(own || follows)) {
            return text;
        }
        String decoded = encoding.decode(text);
        return LegacyEncoding.isOfCapitals(font) ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }
}
