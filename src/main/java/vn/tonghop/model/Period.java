package vn.tonghop.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period by its label: {@code 2025}, {@code 2025-H1}, {@code 2025-Q3}, {@code 2025-9M}, {@code 2025-07}.
 *
 * @param year four digits
 * @param kind how long it is
 * @param ordinal which of the year's, from 1; always 1 for a year and for nine months
 */
public record Period(int year, Kind kind, int ordinal) implements Comparable<Period> {
    private static final Pattern LABEL = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(9M)|(0[1-9]|1[0-2])))?");
    private static final Comparator<Period> ORDER =
            Comparator.comparingInt(Period::year).thenComparing(Period::kind).thenComparingInt(Period::ordinal);

    /** How long a period is, in months, and how many of them a year has. */
    public enum Kind {
        /** Twelve months. */
        YEAR(12, 1),
        /** Six months. */
        HALF(6, 2),
        /** Three months. */
        QUARTER(3, 4),
        /** The first nine months, which some provinces ask for. */
        NINE_MONTHS(9, 1),
        /** One month. */
        MONTH(1, 12);

        private final int months;
        private final int count;

        Kind(int months, int count) {
            this.months = months;
            this.count = count;
        }

        /** How many of them a year has. */
        public int count() {
            return count;
        }

        /** The word of {@code reference/senders.csv}: {@code year half quarter nine-months month}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Refuses a year or an ordinal that the kind does not have. */
    public Period {
        if (year < 1900 || year > 2999 || ordinal < 1 || ordinal > kind.count) {
            throw new IllegalArgumentException("no such period: " + year + " " + kind + " " + ordinal);
        }
    }

    /** The period of a label exactly as the contract writes it; empty where the text is none. */
    public static Optional<Period> parse(String label) {
        Matcher m = LABEL.matcher(label);
        if (!m.matches() || Integer.parseInt(m.group(1)) < 1900 || Integer.parseInt(m.group(1)) > 2999) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return Optional.of(new Period(year, Kind.HALF, Integer.parseInt(m.group(2))));
        }
        if (m.group(3) != null) {
            return Optional.of(new Period(year, Kind.QUARTER, Integer.parseInt(m.group(3))));
        }
        if (m.group(4) != null) {
            return Optional.of(new Period(year, Kind.NINE_MONTHS, 1));
        }
        if (m.group(5) != null) {
            return Optional.of(new Period(year, Kind.MONTH, Integer.parseInt(m.group(5))));
        }
        return Optional.of(new Period(year, Kind.YEAR, 1));
    }

    /** The days of this period by a rule; decree 09/2019 article 12 begins and ends a half month earlier. */
    public Interval interval(PeriodRule rule) {
        YearMonth first = YearMonth.of(year, 1).plusMonths((ordinal - 1L) * kind.months);
        YearMonth last = first.plusMonths(kind.months - 1L);
        return switch (rule) {
            case ND09 -> new Interval(first.minusMonths(1).atDay(15), last.atDay(14));
            case CALENDAR -> new Interval(first.atDay(1), last.atEndOfMonth());
        };
    }

    /** The last day by decree 09/2019, against which two-digit years are read. */
    public LocalDate lastDay() {
        return interval(PeriodRule.ND09).to();
    }

    /** The label, as the contract writes it. */
    public String label() {
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case HALF -> year + "-H" + ordinal;
            case QUARTER -> year + "-Q" + ordinal;
            case NINE_MONTHS -> year + "-9M";
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, ordinal);
        };
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return label();
    }
}
