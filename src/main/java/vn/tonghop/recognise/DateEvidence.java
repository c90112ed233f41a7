package vn.tonghop.recognise;

import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.sheet.CellValue;

/** Gathers, cell by cell, what a date column proves about the order of day and month. Changes as it gathers. */
final class DateEvidence {
    private static final Pattern THREE_NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(?:\\d{4}|\\d{2})(?!\\d)");
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    /** A longer text is no date. */
    private static final int LONGEST = 200;

    private boolean monthFirst;
    private boolean dayFirst;
    private boolean moments;
    private boolean dayBeyondMonths;

    void see(CellValue value) {
        if (value instanceof CellValue.Moment moment) {
            see(moment.value());
        } else if (value.kind() == CellValue.Kind.TEXT && value.text().length() <= LONGEST) {
            Matcher numbers = THREE_NUMBERS.matcher(value.text());
            while (numbers.find()) {
                int first = Integer.parseInt(numbers.group(1));
                int second = Integer.parseInt(numbers.group(2));
                monthFirst |= first <= MONTHS && second > MONTHS && second <= DAYS;
                dayFirst |= first > MONTHS && first <= DAYS && second <= MONTHS;
            }
        }
    }

    private void see(LocalDateTime moment) {
        moments = true;
        dayBeyondMonths |= moment.getDayOfMonth() > MONTHS;
    }

    DateOrder proven() {
        return new DateOrder(monthFirst, moments && !dayBeyondMonths && (monthFirst || dayFirst));
    }
}
