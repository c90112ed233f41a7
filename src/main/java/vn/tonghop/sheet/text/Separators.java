package vn.tonghop.sheet.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Finds what separates the fields of a text. */
final class Separators {
    /** In the order of preference where the evidence is even. */
    private static final char[] CANDIDATES = {'\t', ';', ',', '|'};

    private static final char USUAL = ',';
    private static final int RECORDS = 200;
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([^\\r\\n\"])\"?[;,\\t|]*(?:\\r\\n?|\\n|$)");

    private Separators() {}

    /** A parser that takes records as they are: quotes must be whole, blank lines count. */
    static CSVParser parser(Reader text, char separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.builder().setReader(text).setFormat(format).get();
    }

    /** What a first line {@code sep=;} says. */
    static Optional<Character> declared(String head) {
        Matcher m = DECLARED.matcher(head);
        return m.lookingAt() ? Optional.of(m.group(1).charAt(0)) : Optional.empty();
    }

    static int endOfFirstLine(String head) {
        Matcher m = DECLARED.matcher(head);
        return m.lookingAt() ? m.end() : 0;
    }

    /**
     * The separator that cuts most of the first records into one and the same number of fields, and of several such the one
     * that makes most fields.
     *
     * @param whole whether the head is the whole text; else its last record may be cut off and does not count
     */
    static char evident(String head, boolean whole) {
        char best = USUAL;
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(widths(head, whole, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static Map<Integer, Integer> widths(String head, boolean whole, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        int last = 0;
        int count = 0;
        try (CSVParser parser = parser(new StringReader(head), separator)) {
            for (CSVRecord fields : parser) {
                last = fields.size();
                widths.merge(last, 1, Integer::sum);
                count++;
                if (count == RECORDS) {
                    return widths;
                }
            }
            if (!whole && count > 1) {
                widths.merge(last, -1, Integer::sum);
            }
        } catch (IOException | UncheckedIOException e) {
            // Quotes that are not whole, or cut off with the head: what was read before is the evidence there is.
            return widths;
        }
        return widths;
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
}
