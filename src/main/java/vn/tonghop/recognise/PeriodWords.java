package vn.tonghop.recognise;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Period;
import vn.tonghop.text.VietnameseText;

/** Finds the reporting periods that a title names. Dates, decree numbers, terms and ranges of years are no periods. */
final class PeriodWords {
    private static final String YEAR = "(?:nam )?(20\\d\\d|19\\d\\d)";
    private static final Pattern LABEL = Pattern.compile("\\b(\\d{4}-(?:H[12]|Q[1-4]|9M|0[1-9]|1[0-2]))\\b");
    private static final Pattern NOISE = Pattern.compile(
            "(?iu)ngày\\s*[\\d….]*\\s*tháng\\s*[\\d….]*\\s*năm\\s*[\\d….]*|ngay\\s+\\d+\\s+thang\\s+\\d+\\s+nam\\s+\\d+"
                    + "|\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}|\\d+\\s*/\\s*\\d{4}\\s*/\\s*[\\p{L}-]+"
                    + "|(?:giai\\s*đoạn|nhiệm\\s*kỳ|nhiệm\\s*kì|giai\\s*doan|nhiem\\s*ky)[^\\d]{0,8}\\d{4}\\s*[-–—]\\s*\\d{4}|\\d{4}\\s*[-–—]\\s*\\d{4}|số\\s*:?\\s*\\d+/\\S+");
    private static final Pattern HALF = Pattern.compile(
            "\\b(?:(?:6|sau|06) thang|nua) (dau|cuoi|dau nam|cuoi nam)(?: (?:cua )?)?\\s*" + YEAR + "\\b");
    private static final Pattern HALF_OF = Pattern.compile("\\b(?:nua|bao cao) (dau|cuoi) " + YEAR + "\\b");
    private static final Pattern QUARTER =
            Pattern.compile("\\bquy (i{1,3}|iv|[1-4]|0[1-4])\\s+(?:cua )?" + YEAR + "\\b");
    private static final Pattern NINE =
            Pattern.compile("\\b(?:9|chin|09) thang(?: dau)?(?: nam)?(?: cua)? " + YEAR + "\\b");
    private static final Pattern MONTH = Pattern.compile("\\bthang (\\d{1,2})\\s+" + YEAR + "\\b");
    private static final Pattern WHOLE = Pattern.compile("\\b(?:nam|ca nam|year) (20\\d\\d|19\\d\\d)\\b");
    private static final Pattern BARE = Pattern.compile("(20\\d\\d)");

    private PeriodWords() {}

    /** All periods named in a text; none where it names none. */
    static NavigableSet<Period> in(String text) {
        NavigableSet<Period> found = new TreeSet<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            Period.parse(label.group(1)).ifPresent(found::add);
        }
        String rest = VietnameseText.fold(
                NOISE.matcher(LABEL.matcher(text).replaceAll(" ")).replaceAll(" "));
        rest = take(HALF, rest, m -> add(found, m.group(2) + (m.group(1).startsWith("dau") ? "-H1" : "-H2")));
        rest = take(HALF_OF, rest, m -> add(found, m.group(2) + (m.group(1).startsWith("dau") ? "-H1" : "-H2")));
        rest = take(QUARTER, rest, m -> add(found, m.group(2) + "-Q" + quarter(m.group(1))));
        rest = take(NINE, rest, m -> add(found, m.group(1) + "-9M"));
        rest = take(
                MONTH, rest, m -> add(found, m.group(2) + "-" + (m.group(1).length() == 1 ? "0" : "") + m.group(1)));
        take(WHOLE, rest, m -> add(found, m.group(1)));
        return found;
    }

    /** The period that a sheet's name is: a bare year counts, since nothing else stands beside it. */
    static NavigableSet<Period> inSheetName(String name) {
        NavigableSet<Period> found = in(name);
        Matcher bare = BARE.matcher(VietnameseText.fold(name));
        if (found.isEmpty() && bare.matches()) {
            add(found, bare.group(1));
        }
        return found;
    }

    private static void add(NavigableSet<Period> found, String label) {
        Period.parse(label).ifPresent(found::add);
    }

    private static int quarter(String text) {
        return switch (text) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> Integer.parseInt(text);
        };
    }

    private static String take(Pattern pattern, String text, Consumer<Matcher> each) {
        Matcher m = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (m.find()) {
            each.accept(m);
            m.appendReplacement(rest, " ");
        }
        m.appendTail(rest);
        return rest.toString();
    }
}
