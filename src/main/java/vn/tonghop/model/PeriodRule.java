package vn.tonghop.model;

import java.util.Locale;
import java.util.Optional;

/** How the label of a period becomes days. */
public enum PeriodRule {
    /** Decree 09/2019/NĐ-CP article 12: from the 15th of the month before to the 14th of the last month. */
    ND09,
    /** From the first to the last day of the months named. */
    CALENDAR;

    /** The rule as reference files write it: {@code nd09}, {@code calendar}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of this id; empty where there is none. */
    public static Optional<PeriodRule> of(String id) {
        for (PeriodRule rule : values()) {
            if (rule.id().equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
