package vn.tonghop.recognise;

import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.text.VietnameseText;

/** Gathers, cell by cell, what a date column proves about the order of day and month. Changes as it gathers. */
final class DateEvidence {
    private static final String STOPS = "/.-" + VietnameseText.DASHES;
    private static final Pattern THREE_NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[%1$s]\\s*(\\d{1,2})\\s*[%1$s]\\s*(?:\\d{4}|\\d{2})(?!\\d)"
                    .formatted("/.\\-" + VietnameseText.DASHES));
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
            see(value.text());
        }
    }

    /** Most texts are a date and nothing else, and are not searched. */
    private void see(String text) {
        int first = digits(text, 0);
        int second = isStop(text, first) ? digits(text, first + 1) : 0;
        if (second > first + 1 && isStop(text, second) && isYear(text, second + 1)) {
            see(Integer.parseInt(text, 0, first, 10), Integer.parseInt(text, first + 1, second, 10));
            return;
        }
        Matcher numbers = THREE_NUMBERS.matcher(text);
        while (numbers.find()) {
            see(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        }
    }

    private void see(int first, int second) {
        monthFirst |= first <= MONTHS && second > MONTHS && second <= DAYS;
        dayFirst |= first > MONTHS && first <= DAYS && second <= MONTHS;
    }

    /** Where at most two digits end. */
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 2 && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isStop(String text, int at) {
        return at > 0 && at < text.length() && STOPS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isYear(String text, int from) {
        int first = digits(text, from);
        int second = digits(text, first);
        return second == text.length() && (second == from + 2 || second == from + 4);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void see(LocalDateTime moment) {
        moments = true;
        dayBeyondMonths |= moment.getDayOfMonth() > MONTHS;
    }

    DateOrder proven() {
        return new DateOrder(monthFirst, moments && !dayBeyondMonths && (monthFirst || dayFirst));
    }
}
