package vn.tonghop.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Period;
import vn.tonghop.recognise.HeaderBlock.Head;

/**
 * The times that heads name: of {@code Số hội viên 31/12/2024} and {@code Số hội viên đến 14/6/2025} the later is that of the
 * report, the earlier stands there to be compared with. What is later than the year reported is only planned.
 */
final class HeadTimes {
    private static final Pattern TIME =
            Pattern.compile("(?<!\\d)(?:(?:(\\d{1,2})\\s*[/.-]\\s*)?(\\d{1,2})\\s*[/.-]\\s*)?((?:19|20)\\d{2})(?!\\d)");
    /** A time with the words that lead to it; the beginning of a year is another time, and its words are left. */
    private static final Pattern WORDED = Pattern.compile(
            "(?iu)(?:(?:^|(?<!đầu|dau)[\\s(]+)(?:trong|tính|có|đến|tới|hết|ngày|tháng|năm|cuối|tinh|co|den|toi|het|ngay|thang|nam|cuoi))*[\\s(]*"
                    + TIME.pattern() + "\\)?");

    /** {@code 6 tháng đầu năm 2024}, {@code Quý II/2025}: a time, and no beginning of a year. */
    private static final Pattern MONTHS_OF = Pattern.compile(
            "(?iu)(?:^|\\s+)(?:trong\\s+)?(?:(?:0?[69]|sáu|chín)\\s+tháng(?:\\s+(?:đầu|cuối))?|quý\\s+(?:I{1,3}|IV|[1-4]))"
                    + "(?:\\s*(?:năm|[/.-])?\\s*20\\d\\d|\\s+năm(?!\\s+trước))?(?![\\p{L}\\d])");

    private static final Pattern QUARTER_OF =
            Pattern.compile("(?iu)quý\\s+(I{1,3}|IV)\\s*(?:năm|[/.-])?\\s*((?:19|20)\\d{2})(?!\\d)");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final int QUARTER = 3;

    private static final int YEARS = 10_000;
    private static final int MONTHS = 100;
    private static final int PLANNED = -1;
    /** What is left of {@code Năm 2024}. */
    private static final String ALONE = "năm";

    private final Map<Integer, Integer> byColumn = new HashMap<>();

    /** @param after the first time that is not reported any more, as far as it is told before the table is read */
    HeadTimes(List<Head> heads, OptionalInt after) {
        int next = after.orElse(Integer.MAX_VALUE);
        heads.forEach(head ->
                time(head.text()).ifPresent(time -> byColumn.put(head.column(), time < next ? time : PLANNED)));
    }

    /** The first time after a period, in the numbers by which times are compared. */
    static int after(Period period) {
        int months = switch (period.kind()) {
            case YEAR -> 12;
            case HALF -> 6 * period.ordinal();
            case QUARTER -> QUARTER * period.ordinal();
            case NINE_MONTHS -> 9;
            case MONTH -> period.ordinal();
        };
        return period.year() * YEARS + (months + 1) * MONTHS;
    }

    /** A head without the time that it names: {@code Số hội viên năm 2024} is no {@code Số hội viên nam}. */
    static String without(String head) {
        String rest = WORDED.matcher(MONTHS_OF.matcher(head).replaceAll(""))
                .replaceAll("")
                .strip();
        return rest.isEmpty() ? ALONE : rest;
    }

    /** Whether the head of a column names an earlier time than another that may hold the same. */
    boolean isBefore(int column, int other) {
        Integer own = byColumn.get(column);
        Integer later = byColumn.get(other);
        return own != null && later != null && own < later;
    }

    /** The last time that a text names, as year, month and day; empty where it names none. */
    private static OptionalInt time(String text) {
        OptionalInt last = OptionalInt.empty();
        Matcher m = TIME.matcher(text);
        while (m.find()) {
            int time = number(m.group(3)) * YEARS + number(m.group(2)) * MONTHS + number(m.group(1));
            last = OptionalInt.of(Math.max(time, last.orElse(0)));
        }
        Matcher quarter = QUARTER_OF.matcher(text);
        while (quarter.find()) {
            int time = number(quarter.group(2)) * YEARS
                    + QUARTER * (QUARTERS.indexOf(quarter.group(1).toUpperCase(Locale.ROOT)) + 1) * MONTHS;
            last = OptionalInt.of(Math.max(time, last.orElse(0)));
        }
        return last;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
