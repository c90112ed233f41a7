package vn.tonghop.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Period;
import vn.tonghop.sheet.CellValue;

/** Reads dates and births: contract section 6, Dates. */
final class DateCells {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");

    /** With one separator: {@code 3-9/2021} are months. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?iu)(?:ngày\\s+|ngay\\s+)?(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})(?:\\s+0?0:00(?::00)?)?");

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?iu)(?:ngày|ngay)?\\s*(\\d{1,2})\\s*(?:tháng|thang)\\s*(\\d{1,2})\\s*(?:năm|nam|,)?\\s*(\\d{4})");
    private static final Pattern MONTH =
            Pattern.compile("(?iu)(?:(?:tháng|thang|t)\\s*)?(\\d{1,2})\\s*(?:[/.-]|năm|nam|,)\\s*(?:năm\\s*)?(\\d{4})");
    /** {@code 12 May 1999}, {@code May 12, 1999}, {@code March 2010}, as English sheets write them. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?:(\\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?:[ -]+(\\d{1,2})(?:st|nd|rd|th)?)?,?[ -]+(\\d{4})");

    private static final String ENGLISH_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LETTERS_OF_MONTH = 3;
    private static final Pattern YEAR = Pattern.compile("(?iu)(?:(?:năm|nam)\\s*)?(\\d{4})");
    /** {@code Quyết định số 12/QĐ-UBND ngày 5/3/2001}: the day of the decision by which something began. */
    private static final Pattern DECISION = Pattern.compile(
            "(?iu)(?:số\\s|qđ|quyết\\s*định|\\d+\\s*/\\s*qđ)(?:(?!\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}).)*?(?:ngày\\s*|,\\s*)(\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4})\\.?");
    /** {@code từ năm 2015}: a beginning. */
    private static final Pattern SINCE = Pattern.compile("(?iu)(?:từ|tu|since|from)\\s+(.+)");
    /** {@code Vào hội năm}: below it two digits are a year, as below no head of days. */
    private static final Pattern ASKS_FOR_A_YEAR = Pattern.compile("(?iu)(?!.*(?:ngày|tháng)).*\\bnăm\\b.*");

    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{2}");
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;

    private DateCells() {}

    /** A date; a month or a year alone means its first day, and its last day for an end. */
    static Outcome read(CellText cell) {
        if (isOfUnclearOrder(cell)) {
            return cell.refuse(FindingCode.DATE_ORDER_UNCLEAR, cell.column().header());
        }
        if (cell.value() instanceof CellValue.Moment moment) {
            return Outcome.of(new Value.Day(moment.value().toLocalDate()));
        }
        if (Marks.isEmpty(cell.text())) {
            return Outcome.NOTHING;
        }
        if (cell.field().type() == FieldType.BEGINNING) {
            Matcher since = SINCE.matcher(cell.text());
            Matcher decision = DECISION.matcher(cell.text());
            if (since.matches() || decision.matches()) {
                return outcome(cell, parse(since.matches() ? since.group(1) : decision.group(1), cell.period()));
            }
        }
        return outcome(cell, isShortYear(cell) ? shortYear(cell) : parse(cell.text(), cell.period()));
    }

    /** Whether day and month may stand the other way round, as other cells of the column do. */
    private static boolean isOfUnclearOrder(CellText cell) {
        if (cell.value() instanceof CellValue.Moment moment) {
            return cell.column().dates().swapped()
                    && moment.value().getDayOfMonth() != moment.value().getMonthValue();
        }
        Matcher m = DAY_FIRST.matcher(cell.text());
        return cell.column().dates().monthFirst()
                && m.matches()
                && number(m, 1) <= MONTHS
                && number(m, 3) <= MONTHS
                && number(m, 1) != number(m, 3);
    }

    private static Outcome outcome(CellText cell, Parsed parsed) {
        if (parsed.impossible) {
            return cell.refuse(FindingCode.DAY_DOES_NOT_EXIST);
        }
        boolean end = cell.field().type() == FieldType.END;
        return parsed.first
                .map(first -> Outcome.of(new Value.Day(end ? parsed.last : first)))
                .orElseGet(() -> cell.refuse(FindingCode.DATE_UNCLEAR));
    }

    /** A birth with its year as companion: a month or a year alone gives the year, and no date. */
    static Outcome readBirth(CellText cell) {
        if (isOfUnclearOrder(cell)) {
            return cell.refuse(FindingCode.DATE_ORDER_UNCLEAR, cell.column().header());
        }
        if (cell.value() instanceof CellValue.Moment moment) {
            LocalDate day = moment.value().toLocalDate();
            return Outcome.of(new Value.Day(day), year(day));
        }
        if (isShortYear(cell)) {
            return Outcome.of(Value.missing(), year(shortYear(cell).last));
        }
        if (Marks.isEmpty(cell.text())) {
            return Outcome.NOTHING;
        }
        Parsed parsed = parse(cell.text(), cell.period());
        if (parsed.impossible) {
            return cell.refuse(FindingCode.DAY_DOES_NOT_EXIST);
        }
        if (parsed.first.isEmpty()) {
            return cell.refuse(FindingCode.DATE_UNCLEAR);
        }
        LocalDate day = parsed.first.get();
        return Outcome.of(day.equals(parsed.last) ? new Value.Day(day) : Value.missing(), year(day));
    }

    /** A year alone; where the column is called a year and the cell holds a full birth, the birth is its companion. */
    static Outcome readYear(CellText cell) {
        if (TWO_DIGITS.matcher(cell.text()).matches()) {
            return Outcome.of(year(shortYear(cell).last));
        }
        Outcome birth = readBirth(cell);
        return birth.companion()
                .map(year -> new Outcome(year, Optional.of(birth.value()), birth.findings()))
                .orElse(birth);
    }

    /** Under a head of days two digits may as well be an age. */
    private static boolean isShortYear(CellText cell) {
        return TWO_DIGITS.matcher(cell.text()).matches()
                && ASKS_FOR_A_YEAR.matcher(cell.column().header()).matches();
    }

    private static Parsed shortYear(CellText cell) {
        return shortYear(Integer.parseInt(cell.text()), 1, 1, cell.period());
    }

    private static Value year(LocalDate day) {
        return new Value.Quantity(java.math.BigDecimal.valueOf(day.getYear()), false);
    }

    private static Parsed parse(String text, Period period) {
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return day(number(m, 1), number(m, 3), number(m, 4));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return m.group(4).length() == 2
                    ? shortYear(number(m, 4), number(m, 3), number(m, 1), period)
                    : day(number(m, 4), number(m, 3), number(m, 1));
        }
        m = IN_WORDS.matcher(text);
        if (m.matches()) {
            return day(number(m, 3), number(m, 2), number(m, 1));
        }
        m = MONTH.matcher(text);
        if (m.matches()) {
            return month(number(m, 2), number(m, 1));
        }
        m = YEAR.matcher(text);
        return m.matches() ? year(number(m, 1)) : english(text);
    }

    private static Parsed english(String text) {
        Matcher m = ENGLISH.matcher(text);
        if (!m.matches() || (m.group(1) != null && m.group(3) != null)) {
            return Parsed.UNCLEAR;
        }
        int month =
                ENGLISH_MONTHS.indexOf(m.group(2).substring(0, LETTERS_OF_MONTH).toLowerCase(Locale.ROOT))
                                / LETTERS_OF_MONTH
                        + 1;
        if (m.group(1) == null && m.group(3) == null) {
            return month(number(m, 4), month);
        }
        return day(number(m, 4), month, number(m, m.group(1) != null ? 1 : 3));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Parsed day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Parsed.UNCLEAR;
        }
        try {
            return Parsed.of(LocalDate.of(year, month, day), LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Parsed.IMPOSSIBLE;
        }
    }

    /** Two digits mean the latest year that is not after the end of the period reported. */
    private static Parsed shortYear(int year, int month, int day, Period period) {
        LocalDate end = period.lastDay();
        int full = end.getYear() / 100 * 100 + year;
        Parsed parsed = day(full, month, day);
        boolean later = parsed.first.map(date -> date.isAfter(end)).orElse(full > end.getYear());
        return later ? day(full - 100, month, day) : parsed;
    }

    private static Parsed month(int year, int month) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Parsed.UNCLEAR;
        }
        if (month < 1 || month > 12) {
            return Parsed.IMPOSSIBLE;
        }
        YearMonth whole = YearMonth.of(year, month);
        return Parsed.of(whole.atDay(1), whole.atEndOfMonth());
    }

    private static Parsed year(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Parsed.UNCLEAR
                : Parsed.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** From the first to the last day that a text means; none where it is unclear or impossible. */
    private record Parsed(Optional<LocalDate> first, LocalDate last, boolean impossible) {
        static final Parsed UNCLEAR = new Parsed(Optional.empty(), LocalDate.MIN, false);
        static final Parsed IMPOSSIBLE = new Parsed(Optional.empty(), LocalDate.MIN, true);

        static Parsed of(LocalDate first, LocalDate last) {
            return new Parsed(Optional.of(first), last, false);
        }
    }
}
