package vn.tonghop.recognise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number written as text, with what its separators prove. White space between groups is taken as grouping.
 *
 * @param digits the text without white space
 * @param proves the convention that the text alone proves; {@link Convention#UNPROVEN} where it fits both
 * @param dots how many dots it has
 * @param commas how many commas
 */
public record NumberForm(String digits, Convention proves, int dots, int commas) {
    private static final String SPACES = " \u00A0\u202F\u2009";
    private static final Pattern SPACED =
            Pattern.compile("[+-]?\\d{1,3}(?:[%1$s]\\d{3})+(?:[.,]\\d+)?".formatted(SPACES));

    private static final int GROUP = 3;

    /** No number has so many characters: a longer text would only take time to read. */
    public static final int LONGEST = 500;

    /** The form of a text; empty where it is no bare number, or longer than any. */
    public static Optional<NumberForm> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String digits = withoutSpaces(text.strip());
        if (!isShape(digits)) {
            return Optional.empty();
        }
        boolean vietnamese = fits(digits, '.', ',') && !groupsZero(digits, '.');
        boolean english = fits(digits, ',', '.') && !groupsZero(digits, ',');
        if (!vietnamese && !english) {
            return Optional.empty();
        }
        Convention proves =
                vietnamese == english ? Convention.UNPROVEN : vietnamese ? Convention.VIETNAMESE : Convention.ENGLISH;
        return Optional.of(new NumberForm(digits, proves, count(digits, '.'), count(digits, ',')));
    }

    /** Without the spaces that group its digits; the same text where they do anything else. */
    private static String withoutSpaces(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SPACES.indexOf(text.charAt(i)) >= 0) {
                return SPACED.matcher(text).matches() ? text.replaceAll("[%s]".formatted(SPACES), "") : text;
            }
        }
        return text;
    }

    /** Digits, after a sign or none, with single dots and commas between them. */
    private static boolean isShape(String text) {
        boolean digit = false;
        for (int i = afterSign(text); i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separates = digit && (c == '.' || c == ',');
            digit = c >= '0' && c <= '9';
            if (!digit && !separates) {
                return false;
            }
        }
        return digit;
    }

    private static int afterSign(String text) {
        return text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    }

    /** Whether one separator groups digits by threes, or stands nowhere, and the other at most once, behind it. */
    private static boolean fits(String digits, char grouping, char decimal) {
        int point = digits.indexOf(decimal);
        int end = point < 0 ? digits.length() : point;
        int group = digits.indexOf(grouping);
        if (point >= 0 && (digits.indexOf(decimal, point + 1) >= 0 || digits.indexOf(grouping, point) >= 0)) {
            return false;
        }
        if (group < 0) {
            return true;
        }
        return group - afterSign(digits) <= GROUP
                && (end - group) % (GROUP + 1) == 0
                && count(digits, grouping) == (end - group) / (GROUP + 1)
                && groups(digits, group, end, grouping);
    }

    private static boolean groups(String digits, int first, int end, char grouping) {
        for (int at = first; at < end; at += GROUP + 1) {
            if (digits.charAt(at) != grouping) {
                return false;
            }
        }
        return true;
    }

    /** The value, read by a convention that the text fits; the Vietnamese one for any other than the English. */
    public BigDecimal by(Convention convention) {
        return convention == Convention.ENGLISH
                ? new BigDecimal(digits.replace(",", ""))
                : new BigDecimal(digits.replace(".", "").replace(',', '.'));
    }

    /** Whether both conventions give the same value. */
    public boolean plain() {
        return dots + commas == 0;
    }

    /** {@code 1,250.000}: three digits behind the one separator, and the other before them; a slip where the rest are grouped by the first. */
    public boolean hasThousandths() {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        return dots > 0 && commas > 0 && digits.length() - last - 1 == GROUP;
    }

    /** All its digits, were both separators to group. */
    public BigDecimal ungrouped() {
        return new BigDecimal(digits.replace(".", "").replace(",", ""));
    }

    /** {@code 0.125} groups nothing: no number of thousands begins with a zero. */
    private static boolean groupsZero(String text, char separator) {
        int start = afterSign(text);
        int at = text.indexOf(separator);
        return at == start + 1
                && text.charAt(start) == '0'
                && count(text, separator) > 0
                && fractionFree(text, separator);
    }

    private static boolean fractionFree(String text, char separator) {
        char other = separator == '.' ? ',' : '.';
        int decimal = text.indexOf(other);
        return decimal < 0 || text.indexOf(separator) < decimal;
    }

    private static int count(String text, char c) {
        int count = 0;
        for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
            count++;
        }
        return count;
    }
}
