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
    private static final Pattern SHAPE = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*");
    private static final Pattern SPACED =
            Pattern.compile("[+-]?\\d{1,3}(?:[\\u0020\\u00A0\\u202F\\u2009]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?|[+-]?\\d+(?:,\\d+)?");
    private static final Pattern ENGLISH =
            Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?|[+-]?\\d+(?:\\.\\d+)?");

    private static final int GROUP = 3;

    /** No number has so many characters: a longer text would only take time to read. */
    public static final int LONGEST = 500;

    /** The form of a text; empty where it is no bare number, or longer than any. */
    public static Optional<NumberForm> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String trimmed = text.strip();
        if (SPACED.matcher(trimmed).matches()) {
            trimmed = trimmed.replaceAll("[\\u0020\\u00A0\\u202F\\u2009]", "");
        }
        if (!SHAPE.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        boolean vietnamese = VIETNAMESE.matcher(trimmed).matches() && !groupsZero(trimmed, '.');
        boolean english = ENGLISH.matcher(trimmed).matches() && !groupsZero(trimmed, ',');
        if (!vietnamese && !english) {
            return Optional.empty();
        }
        Convention proves =
                vietnamese == english ? Convention.UNPROVEN : vietnamese ? Convention.VIETNAMESE : Convention.ENGLISH;
        return Optional.of(new NumberForm(trimmed, proves, count(trimmed, '.'), count(trimmed, ',')));
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
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
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
        return (int) text.chars().filter(x -> x == c).count();
    }
}
