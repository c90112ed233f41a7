package vn.tonghop.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.model.Interval;

/** Finds the days that a title says it reports: {@code từ 15/12/2024 đến 14/6/2025}. */
final class PeriodDays {
    private static final String DAY =
            "(?:(?:ngày|ngay)\\s*)?(\\d{1,2})\\s*(?:[/.-]|tháng|thang)\\s*(\\d{1,2})(?:\\s*(?:[/.-]|,?\\s*năm|,?\\s*nam)\\s*(%s))%s";
    /** The beginning may leave its year to the end: {@code từ 15/6 đến 14/12/2025}. */
    private static final Pattern DAYS = Pattern.compile("(?iu)(?<![\\d/.])" + DAY.formatted("\\d{4}", "?")
            + "\\s*(?:đến|tới|den|toi|[-–—])\\s*(?:(?:hết|het)\\s*)?" + DAY.formatted("\\d{4}", "") + "(?!\\d)");

    private PeriodDays() {}

    /** All intervals of days that a text names, whether a period or not. */
    static List<Interval> in(String text) {
        List<Interval> found = new ArrayList<>();
        Matcher m = DAYS.matcher(text);
        while (m.find()) {
            interval(m).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** A text without the days that it names. */
    static String without(String text) {
        return DAYS.matcher(text).replaceAll(" ");
    }

    private static Optional<Interval> interval(Matcher m) {
        try {
            LocalDate to = LocalDate.of(number(m.group(6)), number(m.group(5)), number(m.group(4)));
            LocalDate from = m.group(3) == null
                    ? before(to, number(m.group(2)), number(m.group(1)))
                    : LocalDate.of(number(m.group(3)), number(m.group(2)), number(m.group(1)));
            return from.isAfter(to) ? Optional.empty() : Optional.of(new Interval(from, to));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate before(LocalDate to, int month, int day) {
        LocalDate from = LocalDate.of(to.getYear(), month, day);
        return from.isAfter(to) ? from.minusYears(1) : from;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
