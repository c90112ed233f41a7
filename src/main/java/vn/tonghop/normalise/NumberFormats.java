package vn.tonghop.normalise;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number format says besides digits. */
final class NumberFormats {
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?:[^0#?,]|$)");
    /** A sign of money with its country: {@code [$¥-411]}. */
    private static final Pattern SIGN = Pattern.compile("\\[\\$([^\\]-]+)(?:-([^\\]]*))?\\]");

    /** Of the signs that two currencies share, those of one country. */
    private static final Map<String, String> OF_COUNTRY =
            Map.of("¥411", "JPY", "¥804", "CNY", "￥411", "JPY", "￥804", "CNY");

    private static final Pattern ANY_SIGN = Pattern.compile("\\p{Sc}|[￥]");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|\\[\\$([^\\]-]*)(?:-[^\\]]*)?\\]");

    /** A word of letters behind the last place of a digit. */
    private static final Pattern BEHIND = Pattern.compile("[0#?](?:[ _*)(-]|\\\\.)*\"([^\"]*\\p{L}[^\"]*)\"[^0#?\"]*$");

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
            String word = quoted.group(1) != null ? quoted.group(1) : sign(quoted.group());
            words.append(' ').append(word);
        }
        return words.toString().strip();
    }

    /** The words that the format writes behind the digits as if typed there; empty where it has none, or shows the digits scaled. */
    static String wordsBehind(String format) {
        if (format.indexOf('"') < 0 || scales(format)) {
            return "";
        }
        Matcher behind = BEHIND.matcher(firstSection(format));
        return behind.find() ? behind.group(1).strip() : "";
    }

    /** Whether the format shows a sign of money, known or not. */
    static boolean namesMoney(String format) {
        String section = firstSection(format);
        return SIGN.matcher(section).find() || ANY_SIGN.matcher(section).find();
    }

    private static String sign(String bracket) {
        Matcher sign = SIGN.matcher(bracket);
        if (!sign.matches()) {
            return "";
        }
        String country = sign.group(2) == null ? "" : sign.group(2);
        return OF_COUNTRY.getOrDefault(sign.group(1).strip() + country, sign.group(1));
    }

    private static String firstSection(String format) {
        int end = format.indexOf(';');
        return end < 0 ? format : format.substring(0, end);
    }
}
