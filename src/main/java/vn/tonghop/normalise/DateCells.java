package vn.tonghop.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
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
    /** {@code 2019-03-05T00:00:00.000Z}, as databases give days out. */
    private static final Pattern INSTANT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:Z|[+-]\\d{2}(?::?\\d{2})?)");

    private static final ZoneOffset OF_VIET_NAM = ZoneOffset.ofHours(7);
    /** {@code 2019-03}: a month, as sorted lists have it. */
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-/](\\d{2})");

    /** With one separator: {@code 3-9/2021} are months. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?iu)(?:ngày\\s+|ngay\\s+)?(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*(?:SA|CH|AM|PM))?)?");

    private static final Pattern IN_WORDS = Pattern.compile(
            "(?iu)(?:ngày|ngay)?\\s*(\\d{1,2})\\s*(?:tháng|thang)\\s*(\\d{1,2})\\s*(?:năm|nam|,)?\\s*(\\d{4})");
    private static final Pattern MONTH =
            Pattern.compile("(?iu)(?:(?:tháng|thang|t)\\s*)?(\\d{1,2})\\s*(?:[/.-]|năm|nam|,)\\s*(?:năm\\s*)?(\\d{4})");
    /** {@code 12 May 1999}, {@code May 12, 1999}, {@code March 2010}, as English sheets write them. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?:(\\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?:[ -]+(\\d{1,2})(?:st|nd|rd|th)?)?,?[ -]+(\\d{4})");

    /** {@code 05-Thg3-19}, {@code 5-thg 3-2019}, as Vietnamese versions of spreadsheets show them. */
    private static final Pattern VIETNAMESE_MONTH = Pattern.compile(
            "(?iu)(\\d{1,2})[-/ ]+(?:thg|tháng|th)\\.?\\s*(\\d{1,2})[-/ ]+(\\d{4}|\\d{2})(?:\\s+0?0:00(?::00)?)?");

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
    /** Contract section 6, Dates: no association, project or treaty is older, and nobody reported is born before 1900. */
    private static final int FIRST_LIKELY = 1945;

    private static final int FIRST_BIRTH = 1900;
    private static final int YEARS_AHEAD = 30;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    private DateCells() {}

    /** A date; a month or a year alone means its first day, and its last day for an end. */
    static Outcome read(CellText cell) {
        boolean inWords =
                cell.field().type() == FieldType.BEGINNING && cell.value().kind() == CellValue.Kind.TEXT;
        String text = inWords ? beginning(cell.text()) : cell.text();
        if (showsAnotherNumber(cell)) {
            return cell.refuse(FindingCode.DATE_UNCLEAR);
        }
        if (isOfUnclearOrder(cell, text)) {
            return cell.refuse(FindingCode.DATE_ORDER_UNCLEAR, cell.column().header());
        }
        if (cell.value() instanceof CellValue.Moment moment) {
            return ofMoment(cell, moment.value(), DateCells::outcome);
        }
        if (Marks.isEmpty(text)) {
            return Outcome.NOTHING;
        }
        return outcome(cell, isShortYear(cell) ? shortYear(cell) : parse(text, cell.period()));
    }

    /** Whether a number is shown as another, such as per cent: it is no year. */
    private static boolean showsAnotherNumber(CellText cell) {
        String format = cell.style().format();
        return cell.value() instanceof CellValue.Numeric
                && (ShownFormat.of(format).isPercent() || NumberFormats.scales(format));
    }

    /** The date in the words with which something begins: since then, or by a decision of that day. */
    private static String beginning(String text) {
        Matcher since = SINCE.matcher(text);
        if (since.matches()) {
            return since.group(1);
        }
        Matcher decision = DECISION.matcher(text);
        return decision.matches() ? decision.group(1) : text;
    }

    /** Whether day and month may stand the other way round, as other cells of the column do. */
    private static boolean isOfUnclearOrder(CellText cell, String text) {
        if (cell.value() instanceof CellValue.Moment moment) {
            return cell.column().dates().swapped()
                    && moment.value().getDayOfMonth() != moment.value().getMonthValue();
        }
        if (!cell.column().dates().monthFirst()) {
            return false;
        }
        Matcher m = DAY_FIRST.matcher(text);
        return m.matches() && number(m, 1) <= MONTHS && number(m, 3) <= MONTHS && number(m, 1) != number(m, 3);
    }

    /** A date of unclear order, the day first: its year holds whichever comes first. */
    private static LocalDate asWritten(CellText cell) {
        return cell.value() instanceof CellValue.Moment moment
                ? moment.value().toLocalDate()
                : parse(cell.text(), cell.period()).last;
    }

    private static Outcome outcome(CellText cell, Parsed parsed) {
        if (parsed.impossible) {
            return cell.refuse(FindingCode.DAY_DOES_NOT_EXIST);
        }
        boolean end = cell.field().type() == FieldType.END;
        if (parsed.first.isPresent() && isUnlikely(parsed, cell.period())) {
            return cell.refuse(FindingCode.DATE_UNLIKELY);
        }
        return parsed.first
                .map(first -> Outcome.of(new Value.Day(end ? parsed.last : first)))
                .orElseGet(() -> cell.refuse(FindingCode.DATE_UNCLEAR));
    }

    /** A birth with its year as companion: a month or a year alone gives the year, and no date. */
    static Outcome readBirth(CellText cell) {
        if (showsAnotherNumber(cell)) {
            return cell.refuse(FindingCode.DATE_UNCLEAR);
        }
        if (isOfUnclearOrder(cell, cell.text())) {
            return Outcome.of(Value.missing(), year(asWritten(cell)))
                    .and(cell.finding(
                            FindingCode.DATE_ORDER_UNCLEAR, cell.column().header()));
        }
        if (cell.value() instanceof CellValue.Moment moment) {
            return ofMoment(cell, moment.value(), DateCells::birth);
        }
        if (isShortYear(cell)) {
            return Outcome.of(Value.missing(), year(shortYear(cell).last));
        }
        return Marks.isEmpty(cell.text()) ? Outcome.NOTHING : birth(cell, parse(cell.text(), cell.period()));
    }

    private static Outcome birth(CellText cell, Parsed parsed) {
        if (parsed.impossible) {
            return cell.refuse(FindingCode.DAY_DOES_NOT_EXIST);
        }
        if (parsed.first.isEmpty()) {
            return cell.refuse(FindingCode.DATE_UNCLEAR);
        }
        LocalDate day = parsed.first.get();
        if (day.getYear() < FIRST_BIRTH || day.isAfter(cell.period().lastDay())) {
            return cell.refuse(FindingCode.DATE_UNLIKELY);
        }
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

    /**
     * What a date cell tells, as exactly as its format shows it. A fraction of a minute short of midnight is a slip of the
     * spreadsheet's arithmetic.
     */
    private static Outcome ofMoment(
            CellText cell, LocalDateTime moment, BiFunction<CellText, Parsed, Outcome> reading) {
        boolean rounded = moment.toLocalTime().isAfter(LAST_MINUTE);
        LocalDate day = rounded ? moment.toLocalDate().plusDays(1) : moment.toLocalDate();
        OptionalInt typed = typedYear(day);
        if (typed.isPresent()) {
            return cell.refuseAs(cell.value().text() + " (" + typed.getAsInt() + ")", FindingCode.DATE_IS_YEAR);
        }
        Parsed shown = switch (ShownFormat.of(cell.style().format()).precision()) {
            case DAY -> Parsed.of(day, day);
            case MONTH -> month(day.getYear(), day.getMonthValue());
            case YEAR -> year(day.getYear());
            case NONE -> Parsed.UNCLEAR;
        };
        Outcome outcome = reading.apply(cell, shown);
        return rounded && outcome.findings().isEmpty() ? outcome.and(cell.finding(FindingCode.DATE_ROUNDED)) : outcome;
    }

    /** The year that makes such a date when it is typed into a date cell, of either way to count days. */
    private static OptionalInt typedYear(LocalDate day) {
        OptionalInt serial = yearCountedFrom(FROM_1900, day);
        return serial.isPresent() ? serial : yearCountedFrom(FROM_1904, day);
    }

    private static OptionalInt yearCountedFrom(LocalDate first, LocalDate day) {
        long serial = day.toEpochDay() - first.toEpochDay();
        return serial >= FIRST_YEAR && serial <= LAST_YEAR ? OptionalInt.of((int) serial) : OptionalInt.empty();
    }

    private static boolean isUnlikely(Parsed parsed, Period period) {
        return parsed.last.getYear() < FIRST_LIKELY
                || parsed.first.orElseThrow().isAfter(period.lastDay().plusYears(YEARS_AHEAD));
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
        m = VIETNAMESE_MONTH.matcher(text);
        if (m.matches()) {
            return m.group(3).length() == 2
                    ? shortYear(number(m, 3), number(m, 2), number(m, 1), period)
                    : day(number(m, 3), number(m, 2), number(m, 1));
        }
        if (INSTANT.matcher(text).matches()) {
            return instant(text);
        }
        m = ISO_MONTH.matcher(text);
        if (m.matches()) {
            return month(number(m, 1), number(m, 2));
        }
        m = MONTH.matcher(text);
        if (m.matches()) {
            return month(number(m, 2), number(m, 1));
        }
        m = YEAR.matcher(text);
        return m.matches() ? year(number(m, 1)) : english(text);
    }

    /** A moment with its zone: the day in Viet Nam, where the text itself names that day, or midnight is meant there. */
    private static Parsed instant(String text) {
        String iso = text.replace(' ', 'T').replaceFirst("T(?=Z$|[+-])", "");
        try {
            OffsetDateTime moment = OffsetDateTime.parse(
                    iso.replaceFirst("([+-]\\d{2})(\\d{2})?$", "$1:$2").replaceFirst(":$", ":00"));
            LocalDateTime here = moment.withOffsetSameInstant(OF_VIET_NAM).toLocalDateTime();
            boolean midnight = here.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight || here.toLocalDate().equals(moment.toLocalDate())
                    ? Parsed.of(here.toLocalDate(), here.toLocalDate())
                    : Parsed.UNCLEAR;
        } catch (DateTimeParseException e) {
            return Parsed.UNCLEAR;
        }
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
