package vn.tonghop.normalise;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.text.VietnameseText;

/** Marks that stand for something else than themselves: contract section 6, Text. */
final class Marks {
    private static final Set<String> DITTO =
            Set.of("nt", "//", "\"", "''", "”", "“", "〃", "như trên", "nhu tren", "-nt-", "- nt -", "\"\"");
    private static final Set<String> EMPTY = Set.of("x", "khong", "khong co", "nan", "null", "none", "n a", "nat");
    /** What programs write for nothing, in numbers too. */
    private static final Set<String> NOTHING = Set.of("nan", "null", "none", "n/a", "nat");

    /** A spreadsheet's error, as a text. */
    private static final Pattern FAULT =
            Pattern.compile("(?i)#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)|#{3,}|Err:\\d{3}");

    private static final Pattern DOTS = Pattern.compile("[….]+");
    /** What stands above the line: digits, brackets, letters. */
    static final String RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃ-ᵛʰʲʳʷˣʸˡˢⁱⁿᶜᶠᶻ,]";

    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾";
    /** Behind a unit of length a raised 2 or 3 is no mark of a footnote. */
    private static final String NO_EXPONENT = "(?!(?<=(?<!\\p{L})(?i:[kcdmh]|da)?[mM])[²³])";

    private static final Pattern FOOTNOTE = Pattern.compile(
            "(.*?\\S)\\s*" + NO_EXPONENT + "(?:(?:\\((?:\\*{1,3}|\\d)\\)|[*†‡]{1,3}|" + RAISED + "{1,6})\\s*)+");

    private static final String FOOTNOTE_ENDS = ")*†‡";
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

    /** Whether a text is nothing but dashes. */
    static boolean isDash(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '-' || VietnameseText.DASHES.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at > 0 && at == text.length();
    }

    /** Whether a text is what programs write for nothing. */
    static boolean isNothing(String text) {
        return text.length() <= LONGEST_MARK && NOTHING.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether a text is the error of a spreadsheet, or a number too wide for its column. */
    static boolean isFault(String text) {
        return (text.startsWith("#") || text.startsWith("Err:"))
                && FAULT.matcher(text).matches();
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

    /** The text without what is raised at its end, such as the mark of a footnote. */
    static String withoutRaised(String text) {
        int end = text.length();
        while (end > 0 && (RAISED_DIGITS.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    private static boolean mayEndInMark(char last) {
        return FOOTNOTE_ENDS.indexOf(last) >= 0
                || (last > '~' && (Character.getType(last) == Character.OTHER_NUMBER || last == '⁾'))
                || Character.getType(last) == Character.MODIFIER_LETTER;
    }

    /** The text without a footnote mark at its end; the same text where it has none. */
    static String withoutFootnote(String text) {
        if (text.isEmpty() || !mayEndInMark(text.charAt(text.length() - 1))) {
            return text;
        }
        Matcher m = FOOTNOTE.matcher(text);
        return m.matches() ? m.group(1) : text;
    }
}
