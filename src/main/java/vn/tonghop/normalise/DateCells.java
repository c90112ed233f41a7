package vn.tonghop.normalise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.text.VietnameseText;

/** Reads dates and births: contract section 6, Dates. */
final class DateCells {
    /** {@code Quyết định số 12/QĐ-UBND ngày 5/3/2001}: the day of the decision by which something began. */
    private static final Pattern DECISION = Pattern.compile(
            "(?iu)(?:số\\s|qđ|quyết\\s*định|\\d+\\s*/\\s*qđ)(?:(?!\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}).)*?(?:ngày\\s*|,\\s*)(\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4})\\.?");
    /** {@code từ năm 2015}: a beginning. */
    private static final Pattern SINCE = Pattern.compile("(?iu)(?:từ|tu|since|from)\\s+(.+)");
    /** {@code Vào hội năm}: below it two digits are a year, as below no head of days. */
    private static final Pattern ASKS_FOR_A_YEAR = Pattern.compile("(?iu)(?!.*(?:ngày|tháng)).*\\bnăm\\b.*");

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
        return outcome(cell, isShortYear(cell) ? shortYear(cell) : DateText.parse(text, cell.end()));
    }

    /** Whether a number is shown as another, such as per cent: it is no year. */
    private static boolean showsAnotherNumber(CellText cell) {
        String format = cell.style().format();
        return cell.value() instanceof CellValue.Numeric
                && (ShownFormat.of(format).isPercent() || ShownFormat.of(format).scales());
    }

    /** The date in the words with which something begins: since then, or by a decision of that day. */
    private static String beginning(String text) {
        if (!VietnameseText.hasLetter(text)) {
            return text;
        }
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
        return cell.column().dates().monthFirst()
                && DateText.parse(text, cell.end()).turnable();
    }

    /** A date of unclear order, the day first: its year holds whichever comes first. */
    private static LocalDate asWritten(CellText cell) {
        return cell.value() instanceof CellValue.Moment moment
                ? moment.value().toLocalDate()
                : DateText.parse(cell.text(), cell.end()).last();
    }

    private static Outcome outcome(CellText cell, DateText parsed) {
        if (parsed.impossible()) {
            return cell.refuse(FindingCode.DAY_DOES_NOT_EXIST);
        }
        boolean end = cell.field().type() == FieldType.END;
        if (parsed.first().isPresent() && isUnlikely(parsed, cell.end())) {
            return cell.refuse(FindingCode.DATE_UNLIKELY);
        }
        return parsed.first()
                .map(first -> Outcome.of(new Value.Day(end ? parsed.last() : first)))
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
            return Outcome.of(Value.missing(), year(shortYear(cell).last()));
        }
        return Marks.isEmpty(cell.text()) ? Outcome.NOTHING : birth(cell, DateText.parse(cell.text(), cell.end()));
    }

    private static Outcome birth(CellText cell, DateText parsed) {
        if (parsed.impossible()) {
            return cell.refuse(FindingCode.DAY_DOES_NOT_EXIST);
        }
        if (parsed.first().isEmpty()) {
            return cell.refuse(FindingCode.DATE_UNCLEAR);
        }
        LocalDate day = parsed.first().get();
        if (day.getYear() < FIRST_BIRTH || day.isAfter(cell.end())) {
            return cell.refuse(FindingCode.DATE_UNLIKELY);
        }
        return Outcome.of(day.equals(parsed.last()) ? new Value.Day(day) : Value.missing(), year(day));
    }

    /** A year alone; where the column is called a year and the cell holds a full birth, the birth is its companion. */
    static Outcome readYear(CellText cell) {
        if (isTwoDigits(cell.text())) {
            return Outcome.of(year(shortYear(cell).last()));
        }
        Outcome birth = readBirth(cell);
        return birth.companion().isMissing() ? birth : new Outcome(birth.companion(), birth.value(), birth.findings());
    }

    /**
     * What a date cell tells, as exactly as its format shows it. A fraction of a minute short of midnight is a slip of the
     * spreadsheet's arithmetic.
     */
    private static Outcome ofMoment(
            CellText cell, LocalDateTime moment, BiFunction<CellText, DateText, Outcome> reading) {
        boolean rounded = moment.toLocalTime().isAfter(LAST_MINUTE);
        LocalDate day = rounded ? moment.toLocalDate().plusDays(1) : moment.toLocalDate();
        OptionalInt typed = typedYear(day);
        if (typed.isPresent()) {
            return cell.refuseAs(cell.value().text() + " (" + typed.getAsInt() + ")", FindingCode.DATE_IS_YEAR);
        }
        DateText shown = switch (ShownFormat.of(cell.style().format()).precision()) {
            case DAY -> DateText.of(day, day);
            case MONTH -> DateText.month(day.getYear(), day.getMonthValue());
            case YEAR -> DateText.year(day.getYear());
            case NONE -> DateText.UNCLEAR;
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
        return serial >= DateText.FIRST_YEAR && serial <= DateText.LAST_YEAR
                ? OptionalInt.of((int) serial)
                : OptionalInt.empty();
    }

    private static boolean isUnlikely(DateText parsed, LocalDate end) {
        return parsed.last().getYear() < FIRST_LIKELY
                || parsed.first().orElseThrow().isAfter(end.plusYears(YEARS_AHEAD));
    }

    /** Under a head of days two digits may as well be an age. */
    private static boolean isShortYear(CellText cell) {
        return isTwoDigits(cell.text())
                && ASKS_FOR_A_YEAR.matcher(cell.column().header()).matches();
    }

    private static boolean isTwoDigits(String text) {
        return text.length() == 2 && DateParts.isDigit(text.charAt(0)) && DateParts.isDigit(text.charAt(1));
    }

    private static DateText shortYear(CellText cell) {
        return DateText.shortYear(Integer.parseInt(cell.text()), 1, 1, cell.end());
    }

    private static Value year(LocalDate day) {
        return new Value.Quantity(java.math.BigDecimal.valueOf(day.getYear()), false);
    }
}
