package vn.tonghop.recognise;

import java.util.List;
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
    private static final String QUARTERS = "(i{1,3}|iv|0?[1-4]|mot|nhat|hai|ba|bon|tu)";
    /** What no words are, so that those before and behind a date do not run together. */
    private static final String TAKEN_OUT = " † zz ";

    private static final List<String> MONTHS =
            List.of("gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai");
    private static final Pattern LABEL = Pattern.compile("\\b(\\d{4}-(?:H[12]|Q[1-4]|9M|0[1-9]|1[0-2]))\\b");
    private static final Pattern NOISE = Pattern.compile(
            "(?iu)ngày\\s*[\\d….]*\\s*tháng\\s*[\\d….]*\\s*năm\\s*[\\d….]*|(?:ngay\\s+)?\\d+\\s+(?:tháng|thang)\\s+\\d+\\s+(?:năm|nam)\\s+\\d+"
                    + "|\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}|\\d+\\s*/\\s*\\d{4}\\s*/\\s*[\\p{L}-]+"
                    + "|(?:giai\\s*đoạn|nhiệm\\s*kỳ|nhiệm\\s*kì|giai\\s*doan|nhiem\\s*ky)[^\\d]{0,8}\\d{4}\\s*[-–—]\\s*\\d{4}|\\d{4}\\s*[-–—]\\s*\\d{4}|số\\s*:?\\s*\\d+/\\S+");
    /** {@code so với cùng kỳ năm 2024}, {@code từ năm 2020 đến nay}, {@code tính đến hết tháng 5/2025}: times of other things. */
    private static final Pattern OTHER_TIMES = Pattern.compile(
            "\\b(?:so voi|cung ky)(?: [a-z0-9]+){0,8}? (?:19|20)\\d\\d\\b"
                    + "|\\btu(?: (?:dau|cuoi|ngay|thang|quy|nam|i{1,3}|iv|\\d{1,4}))+ (?:den|toi)(?: (?:het|cuoi|thoi diem|nay|ngay|thang|quy|nam|i{1,3}|iv|\\d{1,4}))*"
                    + "|\\b(?:den|toi)(?: (?:het|cuoi|thoi diem))*(?: (?:ngay|thang|quy|nam|i{1,3}|iv|\\d{1,2}))* (?:19|20)\\d\\d\\b");
    /** What a report goes on with: {@code phương hướng 6 tháng cuối năm 2025}, {@code ước cả năm 2025}. */
    private static final Pattern PLANS = Pattern.compile(
            "(?: va)? (?:phuong huong|nhiem vu|chuong trinh cong tac|ke hoach|du kien|uoc|muc tieu|trien khai)\\b");

    private static final Pattern PART =
            Pattern.compile("\\b(?:\\d{1,2}|sau|chin) ?(?:thang|th|t)\\b|\\bquy (?:i|[1-4])|\\bthang \\d");
    private static final Pattern ANY_YEAR = Pattern.compile("\\b(20\\d\\d|19\\d\\d)\\b");
    private static final Pattern HALF = Pattern.compile(
            "\\b(?:(?:6|sau|06) ?(?:thang|th|t)|nua) (dau|cuoi|dau nam|cuoi nam)(?: (?:cua )?)?\\s*" + YEAR + "\\b");
    private static final Pattern HALF_OF = Pattern.compile("\\b(?:nua|bao cao) (dau|cuoi) " + YEAR + "\\b");
    /** {@code 6 tháng năm 2025}: those that begin the year. */
    private static final Pattern SIX = Pattern.compile("\\b(?:6|sau|06) ?(?:thang|th|t)(?: cua)? " + YEAR + "\\b");

    private static final Pattern SEVERAL_QUARTERS = Pattern.compile(
            "\\bquy " + QUARTERS + "(?: (?:va |den )?(?:quy )?(?:i{1,3}|iv|0?[1-4]))*? (?:va |den )?(?:quy )?"
                    + QUARTERS + " " + YEAR + "\\b");
    private static final Pattern QUARTER = Pattern.compile("\\b(?:quy |q)" + QUARTERS + "\\s+(?:cua )?" + YEAR + "\\b");
    private static final Pattern THREE =
            Pattern.compile("\\b(?:3|ba|03) ?(?:thang|th|t) dau(?: nam)?(?: cua)? " + YEAR + "\\b");
    private static final Pattern NINE =
            Pattern.compile("\\b(?:9|chin|09) ?(?:thang|th|t)(?: dau)?(?: nam)?(?: cua)? " + YEAR + "\\b");
    private static final Pattern TWELVE =
            Pattern.compile("\\b(?:12|muoi hai) ?(?:thang|th|t)(?: cua)? " + YEAR + "\\b");
    private static final Pattern SEVERAL_MONTHS =
            Pattern.compile("\\bthang (\\d{1,2})(?: (?:va |den )?(?:thang )?\\d{1,2})*?"
                    + " (?:va |den )?(?:thang )?(\\d{1,2}) " + YEAR + "\\b");
    /** {@code tháng Năm năm 2024}; without a year's own word {@code năm} is one. */
    private static final Pattern WORDED_MONTH = Pattern.compile(
            "(?<!\\d )\\bthang (gieng|hai|ba|tu|sau|bay|tam|chin|muoi mot|muoi hai|muoi|nam(?= nam)) " + YEAR + "\\b");

    private static final Pattern MONTH = Pattern.compile("\\b(?:thang |t)(\\d{1,2})\\s+" + YEAR + "\\b");
    private static final Pattern WHOLE =
            Pattern.compile("\\b(?:nam|ca nam|nam bao cao|ky bao cao|year) (20\\d\\d|19\\d\\d)\\b");
    /** Months of which nothing was made: the year behind them is not what is reported. */
    private static final Pattern MONTHS_LEFT = Pattern.compile("\\bthang(?: \\w+){0,4} nam (?:20\\d\\d|19\\d\\d)\\b");

    private static final Pattern BARE = Pattern.compile("(20\\d\\d)");

    private PeriodWords() {}

    /** All periods named in a text; none where it names none. */
    static NavigableSet<Period> in(String text) {
        NavigableSet<Period> found = new TreeSet<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            Period.parse(label.group(1)).ifPresent(found::add);
        }
        String rest = NOISE.matcher(PeriodDays.without(LABEL.matcher(text).replaceAll(" ")))
                .replaceAll(TAKEN_OUT);
        found.addAll(reported(VietnameseText.fold(rest)));
        return found;
    }

    /**
     * The periods of a whole title. {@code Kỳ báo cáo: 6 tháng đầu năm} beside {@code Năm 2025} is a half of that year.
     *
     * @param lines as sent
     */
    static NavigableSet<Period> in(List<String> lines) {
        NavigableSet<Period> found = new TreeSet<>();
        lines.forEach(line -> found.addAll(in(line)));
        if (found.size() != 1 || found.first().kind() != Period.Kind.YEAR) {
            return found;
        }
        NavigableSet<Period> parts = new TreeSet<>();
        lines.stream()
                .filter(line -> !ANY_YEAR.matcher(line).find())
                .forEach(line -> parts.addAll(in(line + " " + found.first().year())));
        parts.remove(found.first());
        return parts.isEmpty() ? found : parts;
    }

    /** The periods of a folded text. What is reported goes before what is planned next, and may leave the year to it. */
    private static NavigableSet<Period> reported(String folded) {
        String text = OTHER_TIMES.matcher(folded).replaceAll(" ");
        Matcher plans = PLANS.matcher(" " + text);
        if (!plans.find()) {
            return named(text);
        }
        String before = text.substring(0, Math.max(0, plans.start() - 1)).strip();
        NavigableSet<Period> done = named(before);
        Matcher year = ANY_YEAR.matcher(text);
        if (!done.isEmpty()) {
            return done;
        }
        if (PART.matcher(before).find()) {
            NavigableSet<Period> planned = named(text.substring(before.length()));
            return year.find() ? ofThatYear(named(before + " " + year.group(1)), planned) : done;
        }
        return before.isEmpty() ? done : named(text);
    }

    /** What is done leaves its year to what is planned only where it cannot be of the year before: not a last quarter. */
    private static NavigableSet<Period> ofThatYear(NavigableSet<Period> done, NavigableSet<Period> planned) {
        done.removeIf(period -> !isOfBeginning(period)
                && planned.stream()
                        .noneMatch(next -> next.kind() == period.kind() && next.ordinal() > period.ordinal()));
        return done;
    }

    private static boolean isOfBeginning(Period period) {
        return period.kind() == Period.Kind.NINE_MONTHS || (period.kind() == Period.Kind.HALF && period.ordinal() == 1);
    }

    private static NavigableSet<Period> named(String text) {
        NavigableSet<Period> found = new TreeSet<>();
        String rest = text;
        rest = take(HALF, rest, m -> add(found, m.group(2) + (m.group(1).startsWith("dau") ? "-H1" : "-H2")));
        rest = take(HALF_OF, rest, m -> add(found, m.group(2) + (m.group(1).startsWith("dau") ? "-H1" : "-H2")));
        rest = take(SIX, rest, m -> add(found, m.group(1) + "-H1"));
        rest = take(SEVERAL_QUARTERS, rest, m -> {
            add(found, m.group(3) + "-Q" + quarter(m.group(1)));
            add(found, m.group(3) + "-Q" + quarter(m.group(2)));
        });
        rest = take(QUARTER, rest, m -> add(found, m.group(2) + "-Q" + quarter(m.group(1))));
        rest = take(THREE, rest, m -> add(found, m.group(1) + "-Q1"));
        rest = take(NINE, rest, m -> add(found, m.group(1) + "-9M"));
        rest = take(TWELVE, rest, m -> add(found, m.group(1)));
        rest = take(SEVERAL_MONTHS, rest, m -> {
            add(found, month(m.group(3), m.group(1)));
            add(found, month(m.group(3), m.group(2)));
        });
        rest = take(
                WORDED_MONTH,
                rest,
                m -> add(found, month(m.group(2), Integer.toString(MONTHS.indexOf(m.group(1)) + 1))));
        rest = take(MONTH, rest, m -> add(found, month(m.group(2), m.group(1))));
        if (!MONTHS_LEFT.matcher(rest).find()) {
            take(WHOLE, rest, m -> add(found, m.group(1)));
        }
        return found;
    }

    private static String month(String year, String month) {
        return year + "-" + (month.length() == 1 ? "0" : "") + month;
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
            case "i", "mot", "nhat" -> 1;
            case "ii", "hai" -> 2;
            case "iii", "ba" -> 3;
            case "iv", "bon", "tu" -> 4;
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
