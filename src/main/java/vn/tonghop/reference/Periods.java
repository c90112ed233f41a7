package vn.tonghop.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodRule;

/** Reporting periods: by which rule each is cut, and when its reports are due. */
public final class Periods {
    private final Map<Period, Entry> listed = new TreeMap<>();

    /**
     * One period of the file.
     *
     * @param period its label
     * @param rule how it is cut
     * @param dueOn the last day for its reports; empty where none is set
     */
    public record Entry(Period period, PeriodRule rule, Optional<LocalDate> dueOn) {
        /** Its days. */
        public Interval interval() {
            return period.interval(rule);
        }
    }

    Periods(CsvFolder folder) {
        folder.read("periods.csv", List.of("period", "rule", "starts_on", "ends_on", "due_on"), this::entry);
    }

    private Entry entry(CsvRow row) {
        String label = row.required("period");
        Period period = Period.parse(label)
                .orElseThrow(() -> new RowFault(
                        "'" + label + "' không phải là kỳ báo cáo; ví dụ 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-07.",
                        "'" + label + "' is no period; examples: 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-07."));
        String rule = row.oneOf(
                "rule", Stream.of(PeriodRule.values()).map(PeriodRule::id).toList());
        Entry entry = new Entry(period, PeriodRule.of(rule).orElseThrow(), row.dateIfAny("due_on"));
        Interval days = entry.interval();
        if (!days.equals(interval(row))) {
            throw new RowFault(
                    "Theo quy tắc '" + rule + "', kỳ " + label + " là từ " + days.from() + " đến " + days.to()
                            + ". Hãy sửa starts_on, ends_on hoặc rule.",
                    "By rule '" + rule + "' period " + label + " runs from " + days.from() + " to " + days.to()
                            + ". Mend starts_on, ends_on or rule.");
        }
        if (listed.putIfAbsent(period, entry) != null) {
            throw new RowFault("Kỳ " + label + " lặp lại.", "Period " + label + " stands twice.");
        }
        return entry;
    }

    private static Interval interval(CsvRow row) {
        LocalDate from = row.date("starts_on");
        LocalDate to = row.date("ends_on");
        if (to.isBefore(from)) {
            throw new RowFault(
                    "ends_on " + to + " trước starts_on " + from + ".",
                    "ends_on " + to + " is before starts_on " + from + ".");
        }
        return new Interval(from, to);
    }

    /** All periods of the file, in their order. */
    public List<Entry> all() {
        return List.copyOf(listed.values());
    }

    /** Whether the file lists a period. */
    public boolean isListed(Period period) {
        return listed.containsKey(period);
    }

    /** The rule by which a period is cut: that of decree 09/2019 where the file does not list it. */
    public PeriodRule rule(Period period) {
        Entry entry = listed.get(period);
        return entry == null ? PeriodRule.ND09 : entry.rule();
    }

    /** The period that begins and ends on just these days by a rule, be it its own or not; empty where none does. */
    public static Optional<Period> of(Interval days, PeriodRule rule) {
        for (Period.Kind kind : Period.Kind.values()) {
            for (int ordinal = 1; ordinal <= kind.count(); ordinal++) {
                Period period = new Period(days.to().getYear(), kind, ordinal);
                if (period.interval(rule).equals(days)) {
                    return Optional.of(period);
                }
            }
        }
        return Optional.empty();
    }

    /** The days of a period, by its rule. */
    public Interval interval(Period period) {
        return period.interval(rule(period));
    }

    /** The last day for the reports of a period; empty where none is set. */
    public Optional<LocalDate> dueOn(Period period) {
        return Optional.ofNullable(listed.get(period)).flatMap(Entry::dueOn);
    }
}
