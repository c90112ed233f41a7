package vn.tonghop.sheet.excel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** What number formats say of a number: above all whether it is a date. */
public final class NumberFormats {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].");
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern FRACTION_OF_SECOND = Pattern.compile("s[.,]0+");
    private static final Pattern AM_PM = Pattern.compile("am/pm|a/p");

    private NumberFormats() {}

    /** The code of a format that a workbook need not spell out. */
    public static String code(int id) {
        if (id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX && isDate(id)) {
            String code = BuiltinFormats.getBuiltinFormat(id);
            return code == null || code.startsWith("reserved") ? "dd/mm/yyyy" : code;
        }
        String code = BuiltinFormats.getBuiltinFormat(id);
        return code == null || code.startsWith("reserved") ? "General" : code;
    }

    /** Whether a format that is known by its number alone shows dates; those from 27 on do in East Asian programs. */
    public static boolean isDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58);
    }

    /**
     * Whether a format's code shows dates. Its first section decides, the one for positive numbers; hours beyond a day
     * ({@code [h]}) are a duration.
     */
    public static boolean isDate(String code) {
        String plain = QUOTED.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        int end = plain.indexOf(';');
        String section = end < 0 ? plain : plain.substring(0, end);
        if (ELAPSED.matcher(section).find()) {
            return false;
        }
        section =
                BRACKETS.matcher(section).replaceAll("").replace("general", "").replace("standard", "");
        section = FRACTION_OF_SECOND.matcher(section).replaceAll("s");
        section = AM_PM.matcher(section).replaceAll("");
        return section.chars().noneMatch(c -> "0#?@".indexOf(c) >= 0)
                && section.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }
}
