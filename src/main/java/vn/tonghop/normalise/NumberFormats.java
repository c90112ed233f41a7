package vn.tonghop.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number format says besides digits. */
final class NumberFormats {
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?:[^0#?,]|$)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|\\[\\$([^\\]-]*)(?:-[^\\]]*)?\\]");

    private NumberFormats() {}

    /** {@code #,##0,} shows thousands: what is shown is not what is stored. */
    static boolean scales(String format) {
        return format.indexOf(',') >= 0
                && SCALED.matcher(QUOTED.matcher(firstSection(format)).replaceAll(""))
                        .find();
    }

    /** The words of the format, such as {@code USD} of {@code #,##0 "USD"}; empty where it has none. */
    static String words(String format) {
        if (format.indexOf('"') < 0 && format.indexOf('[') < 0) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        Matcher quoted = QUOTED.matcher(firstSection(format));
        while (quoted.find()) {
            String word = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
            words.append(' ').append(word);
        }
        return words.toString().strip();
    }

    private static String firstSection(String format) {
        int end = format.indexOf(';');
        return end < 0 ? format : format.substring(0, end);
    }
}
