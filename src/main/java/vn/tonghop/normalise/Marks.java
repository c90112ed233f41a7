package vn.tonghop.normalise;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.text.VietnameseText;

/** Marks that stand for something else than themselves: contract section 6, Text. */
final class Marks {
    private static final Set<String> DITTO =
            Set.of("nt", "//", "\"", "''", "”", "“", "〃", "như trên", "nhu tren", "-nt-", "- nt -", "\"\"");
    private static final Set<String> DASHES = Set.of("-", "—", "–", "--", "---");
    private static final Set<String> EMPTY = Set.of("x", "khong", "khong co");
    private static final Pattern DOTS = Pattern.compile("[….]+");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(.*\\S)\\s*(?:\\((?:\\*{1,3}|\\d)\\)|[*†‡]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})");

    private static final String FOOTNOTE_ENDS = ")*†‡¹²³⁴⁵⁶⁷⁸⁹⁰";
    private static final int LONGEST_MARK = 8;

    private Marks() {}

    /** Tells most texts from marks without cleaning them: they have too many letters. */
    static boolean mayBeMark(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters <= LONGEST_MARK; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters <= LONGEST_MARK;
    }

    static boolean isDitto(String text) {
        return text.length() <= LONGEST_MARK && DITTO.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    static boolean isDash(String text) {
        return DASHES.contains(text);
    }

    private static boolean isDot(char c) {
        return c == '.' || c == '…';
    }

    /** Whether a text, date or code of this text is empty. */
    static boolean isEmpty(String text) {
        return text.isEmpty()
                || isDash(text)
                || (isDot(text.charAt(0)) && DOTS.matcher(text).matches())
                || (text.length() <= LONGEST_MARK && EMPTY.contains(VietnameseText.fold(text)));
    }

    /** The text without a footnote mark at its end; the same text where it has none. */
    static String withoutFootnote(String text) {
        if (text.isEmpty() || FOOTNOTE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0) {
            return text;
        }
        Matcher m = FOOTNOTE.matcher(text);
        return m.matches() ? m.group(1) : text;
    }
}
