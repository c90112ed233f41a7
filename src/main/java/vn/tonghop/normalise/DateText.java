package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The days that a text means: contract section 6, Dates. What its numbers are is told by the order of its parts and by the words of
 * months; beside a weekday that is another day's it is unclear.
 *
 * @param first the first of them; empty where the text is unclear or names a day that does not exist
 * @param last the last of them
 * @param impossible whether it names a day that does not exist
 * @param turnable whether it would be another day with day and month the other way round
 */
record DateText(Optional<LocalDate> first, LocalDate last, boolean impossible, boolean turnable) {
    /** What cannot be read. */
    static final DateText UNCLEAR = new DateText(Optional.empty(), LocalDate.MIN, false, false);

    /** The years that a date may have. */
    static final int FIRST_YEAR = 1850;

    static final int LAST_YEAR = 2199;

    private static final DateText IMPOSSIBLE = new DateText(Optional.empty(), LocalDate.MIN, true, false);
    private static final int MONTHS = 12;
    /** A longer text is no date. */
    private static final int LONGEST = 80;

    /** {@code 2019-03-05T00:00:00.000Z}, as databases give days out. */
    private static final Pattern INSTANT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:Z|[+-]\\d{2}(?::?\\d{2})?)");

    private static final int SHORTEST_INSTANT = "2019-03-05T00:00Z".length();
    private static final ZoneOffset OF_VIET_NAM = ZoneOffset.ofHours(7);
    private static final Set<String> MONTH_WORDS = Set.of("thang", "thg", "th", "t");
    private static final Set<String> ENGLISH_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> SIGNS = Set.of("/", "-", ".", ",");

    /** Every day from one to another. */
    static DateText of(LocalDate first, LocalDate last) {
        return new DateText(Optional.of(first), last, false, false);
    }

    /** All of a month. */
    static DateText month(int year, int month) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return UNCLEAR;
        }
        if (month < 1 || month > MONTHS) {
            return IMPOSSIBLE;
        }
        YearMonth whole = YearMonth.of(year, month);
        return of(whole.atDay(1), whole.atEndOfMonth());
    }

    /** All of a year. */
    static DateText year(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? UNCLEAR
                : of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A day of a year of two digits: of the latest that is not after the end of the period reported. */
    static DateText shortYear(int year, int month, int day, LocalDate end) {
        int full = end.getYear() / 100 * 100 + year;
        DateText parsed = day(full, month, day);
        boolean later = parsed.first.map(date -> date.isAfter(end)).orElse(full > end.getYear());
        return later ? day(full - 100, month, day) : parsed;
    }

    private static DateText day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return UNCLEAR;
        }
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return of(date, date);
        } catch (DateTimeException noSuchDay) {
            return IMPOSSIBLE;
        }
    }

    /**
     * What a text means.
     *
     * @param end of the period that it reports on
     */
    static DateText parse(String text, LocalDate end) {
        if (text.length() > LONGEST) {
            return UNCLEAR;
        }
        Optional<DateText> plain = plain(text);
        if (plain.isPresent()) {
            return plain.get();
        }
        if (text.length() >= SHORTEST_INSTANT && INSTANT.matcher(text).matches()) {
            return instant(text);
        }
        DateParts parts = DateParts.of(text);
        DateText read = Order.of(parts).map(order -> order.read(end)).orElse(UNCLEAR);
        if (parts.weekday().isEmpty()) {
            return read;
        }
        boolean agrees = read.impossible
                || read.first
                        .filter(read.last::equals)
                        .map(LocalDate::getDayOfWeek)
                        .equals(parts.weekday());
        return agrees ? new DateText(read.first, read.last, read.impossible, false) : UNCLEAR;
    }

    /** A day of a full year, {@code 5/3/1960}, as most are written; empty of a text that has to be taken apart. */
    private static Optional<DateText> plain(String text) {
        int first = digits(text, 0);
        int second = digits(text, first + 1);
        boolean plain = first > 0
                && second > first + 1
                && text.length() == second + 1 + Order.OF_YEAR
                && digits(text, second + 1) == second + 3
                && digits(text, second + 3) == text.length()
                && text.charAt(first) == text.charAt(second)
                && (text.charAt(first) == '/' || text.charAt(first) == '.' || text.charAt(first) == '-');
        if (!plain) {
            return Optional.empty();
        }
        int day = Integer.parseInt(text, 0, first, 10);
        int month = Integer.parseInt(text, first + 1, second, 10);
        int year = Integer.parseInt(text, second + 1, text.length(), 10);
        return Optional.of(day(year, month, day).turnable(day, month));
    }

    /** Where at most two digits end. */
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 2 && DateParts.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The same day, which would be another one with its first two numbers the other way round, or not. */
    private DateText turnable(int first, int second) {
        return new DateText(this.first, last, impossible, first <= MONTHS && second <= MONTHS && first != second);
    }

    /** A moment with its zone: the day in Viet Nam, where the text itself names that day, or midnight is meant there. */
    private static DateText instant(String text) {
        String iso = text.replace(' ', 'T').replaceFirst("T(?=Z$|[+-])", "");
        try {
            OffsetDateTime moment = OffsetDateTime.parse(
                    iso.replaceFirst("([+-]\\d{2})(\\d{2})?$", "$1:$2").replaceFirst(":$", ":00"));
            LocalDateTime here = moment.withOffsetSameInstant(OF_VIET_NAM).toLocalDateTime();
            boolean midnight = here.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight || here.toLocalDate().equals(moment.toLocalDate())
                    ? of(here.toLocalDate(), here.toLocalDate())
                    : UNCLEAR;
        } catch (DateTimeParseException e) {
            return UNCLEAR;
        }
    }

    /**
     * The parts of a date in their order.
     *
     * @param shape {@code n} for a number of one or two digits, {@code y} for one of four, {@code M} for a month by its name, {@code E}
     *     for one by its English name, {@code a} for the word before a year, signs as they are, none beside the name of a month
     * @param numbers what stands for {@code n}, {@code y}, {@code M} and {@code E}
     * @param digits of the last number
     */
    private record Order(String shape, List<Integer> numbers, int digits) {
        private static final int OF_YEAR = 4;

        /** The order of parts; empty where one is not understood. */
        static Optional<Order> of(DateParts parts) {
            StringBuilder shape = new StringBuilder();
            List<Integer> numbers = new ArrayList<>();
            int end = parts.parts().size();
            end -= end > 0
                            && (parts.at(end - 1).equals(".")
                                    || parts.at(end - 1).equals(","))
                    ? 1
                    : 0;
            int at = parts.at(0).equals("ngay") ? 1 : 0;
            while (at < end) {
                String part = parts.at(at);
                int month = DateParts.indexOf(ENGLISH_MONTHS, part);
                MonthName name = MONTH_WORDS.contains(part) ? MonthName.behind(parts, at) : MonthName.NONE;
                if (DateParts.isNumber(part) && part.length() != 3 && part.length() <= OF_YEAR) {
                    shape.append(part.length() == OF_YEAR ? 'y' : 'n');
                    numbers.add(Integer.valueOf(part));
                } else if (name.parts() > 0 || month > 0) {
                    shape.append(month > 0 ? 'E' : 'M');
                    numbers.add(month > 0 ? month : name.month());
                } else if (part.equals("nam")) {
                    shape.append('a');
                } else if (SIGNS.contains(part)) {
                    shape.append(part);
                } else if (!isBesideEnglish(part, parts.at(at - 1))) {
                    return Optional.empty();
                }
                at += 1 + name.parts();
            }
            boolean named = shape.indexOf("M") >= 0 || shape.indexOf("E") >= 0;
            String order = named ? shape.toString().replaceAll("[^nyME]", "") : shape.toString();
            return Optional.of(new Order(order, numbers, parts.at(end - 1).length()));
        }

        /** {@code 5th of May}. */
        private static boolean isBesideEnglish(String word, String before) {
            return word.equals("of") || (ENGLISH_ENDINGS.contains(word) && DateParts.isNumber(before));
        }

        DateText read(LocalDate end) {
            return switch (shape) {
                case "n/n/y", "n-n-y", "n.n.y" ->
                    day(number(2), number(1), number(0)).turnable(number(0), number(1));
                case "n/n/n", "n-n-n", "n.n.n" ->
                    shortYear(number(2), number(1), number(0), end).turnable(number(0), number(1));
                case "nMy", "nEy" -> day(number(2), number(1), number(0));
                case "nMn", "nEn" -> shortYear(number(2), number(1), number(0), end);
                case "Eny" -> day(number(2), number(0), number(1));
                case "y-n-n", "y/n/n", "y.n.n" -> day(number(0), number(1), number(2));
                case "y-n", "y/n" -> digits == 2 ? month(number(0), number(1)) : UNCLEAR;
                case "n/y", "n-y", "n.y", "n,y", "nay", "n/ay", "n,ay", "My", "Ey" -> month(number(1), number(0));
                case "y", "ay" -> year(number(0));
                default -> UNCLEAR;
            };
        }

        private int number(int index) {
            return numbers.get(index);
        }
    }

    /**
     * The month that a word for months names with what stands behind it: {@code tháng 3}, {@code Thg3}, {@code Tháng Mười Một}.
     *
     * @param month from 1; any number that was written
     * @param parts how many stand behind the word; 0 where no month is named
     */
    private record MonthName(int month, int parts) {
        static final MonthName NONE = new MonthName(0, 0);

        static MonthName behind(DateParts parts, int word) {
            int stop = parts.at(word + 1).equals(".") ? 1 : 0;
            String next = parts.at(word + 1 + stop);
            if (DateParts.isNumber(next)) {
                return next.length() <= 2 ? new MonthName(Integer.parseInt(next), 1 + stop) : NONE;
            }
            // Behind a month that was left out, "năm" is the word before the year.
            if (next.equals("nam")) {
                return parts.at(word + 2 + stop).equals("nam") ? new MonthName(5, 1 + stop) : NONE;
            }
            Optional<BigDecimal> two = spoken(next + " " + parts.at(word + 2 + stop));
            return two.map(month -> new MonthName(month.intValue(), 2 + stop))
                    .or(() -> spoken(next).map(month -> new MonthName(month.intValue(), 1 + stop)))
                    .orElse(NONE);
        }

        private static Optional<BigDecimal> spoken(String words) {
            return words.equals("gieng")
                    ? Optional.of(BigDecimal.ONE)
                    : NumberWords.read(words).filter(month -> month.intValue() <= MONTHS);
        }
    }
}
