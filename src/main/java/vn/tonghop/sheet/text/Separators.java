package vn.tonghop.sheet.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.sheet.spool.Unreadable;

/** Finds what keeps the fields of a text apart. */
final class Separators {
    /** In the order of preference where the evidence is even: one with a blank behind it goes before the same without. */
    private static final List<String> CANDIDATES = List.of("\t", "; ", ";", ", ", ",", "| ", "|");

    private static final String USUAL = ",";
    private static final int RECORDS = 200;
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([^\\r\\n\"])\"?[;,\\t|]*(?:\\r\\n?|\\n|$)");
    private static final char BACKSLASH = '\\';

    private Separators() {}

    /**
     * How the text is written.
     *
     * @param dialect its separators and quotes
     * @param width how many fields most of its records have; 0 where it has none
     */
    record Evident(Dialect dialect, int width) {}

    /** What a first line {@code sep=;} says. */
    static Optional<String> declared(String head) {
        Matcher m = DECLARED.matcher(head);
        return m.lookingAt() ? Optional.of(m.group(1)) : Optional.empty();
    }

    static int endOfFirstLine(String head) {
        Matcher m = DECLARED.matcher(head);
        return m.lookingAt() ? m.end() : 0;
    }

    /**
     * The separator that cuts most of the first records into one and the same number of fields, and of several such the one
     * that makes most fields. A blank separates only what nothing else does, and that is quoted.
     *
     * @param whole whether the head is the whole text; else its last record may be cut off and does not count
     */
    static Evident evident(String head, boolean whole, Optional<String> declared) throws Unreadable {
        char quote = quote(head);
        char escape = escape(head, quote);
        Evident best = new Evident(new Dialect(declared.orElse(USUAL), quote, escape), 0);
        long bestScore = 0;
        for (String candidate : declared.map(List::of).orElse(CANDIDATES)) {
            Dialect dialect = new Dialect(candidate, quote, escape);
            Map<Integer, Integer> widths = widths(head, whole, dialect);
            long score = score(widths);
            if (score > bestScore) {
                best = new Evident(dialect, width(widths));
                bestScore = score;
            }
        }
        if (bestScore == 0 && declared.isEmpty() && head.indexOf(quote) >= 0) {
            Dialect blank = new Dialect(" ", quote, escape);
            Map<Integer, Integer> widths = widths(head, whole, blank);
            return score(widths) == 0 ? best : new Evident(blank, width(widths));
        }
        return best;
    }

    /** Apostrophes around fields, where no field has quotes around it. */
    private static char quote(String head) {
        int opening = 0;
        int closing = 0;
        for (int i = 0; i < head.length(); i++) {
            if (head.charAt(i) == '"') {
                return '"';
            }
            if (head.charAt(i) == '\'') {
                opening += i == 0 || isBetween(head.charAt(i - 1)) ? 1 : 0;
                closing += i + 1 == head.length() || isBetween(head.charAt(i + 1)) ? 1 : 0;
            }
        }
        return opening > 1 && closing >= opening ? '\'' : '"';
    }

    private static boolean isBetween(char c) {
        return "\t;,|\r\n".indexOf(c) >= 0;
    }

    private static char escape(String head, char quote) {
        if (head.indexOf("\0" + quote) >= 0) {
            return '\0';
        }
        return head.indexOf("" + BACKSLASH + quote) >= 0 && head.indexOf("" + quote + quote) < 0 ? BACKSLASH : quote;
    }

    private static Map<Integer, Integer> widths(String head, boolean whole, Dialect dialect) throws Unreadable {
        Map<Integer, Integer> widths = new HashMap<>();
        Records records = new Records(new StringReader(head), dialect, 0);
        try {
            int last = 0;
            while (records.hasNext() && records.number() < RECORDS) {
                last = records.next().fields().size();
                widths.merge(last, 1, Integer::sum);
            }
            if (!whole && records.number() > 1 && records.number() < RECORDS) {
                widths.merge(last, -1, Integer::sum);
            }
            return widths;
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always there", e);
        }
    }

    private static long score(Map<Integer, Integer> widths) {
        long best = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            if (width.getKey() > 1) {
                best = Math.max(best, ((long) width.getValue() << 16) + Math.min(width.getKey(), 0xFFFF));
            }
        }
        return best;
    }

    private static int width(Map<Integer, Integer> widths) {
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
