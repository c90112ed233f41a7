package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.model.Finding;

/**
 * What one cell became.
 *
 * @param value the field's
 * @param companion the companion field's, where the cell gives it too: the currency, the year of birth; missing elsewhere
 * @param findings what was doubtful
 * @param factor what the number written was multiplied by, since another cell or a head names its unit: 1,000,000 below {@code triệu
 *     đồng}; 1 of what is no number
 */
record Outcome(Value value, Value companion, List<Finding> findings, BigDecimal factor) {
    static final Outcome NOTHING = of(Value.missing());

    Outcome(Value value, Value companion, List<Finding> findings) {
        this(value, companion, findings, BigDecimal.ONE);
    }

    static Outcome of(Value value) {
        return new Outcome(value, Value.missing(), List.of());
    }

    static Outcome of(Value value, Value companion) {
        return new Outcome(value, companion, List.of());
    }

    Outcome and(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        return new Outcome(value, companion, List.copyOf(all), factor);
    }

    Outcome withCompanion(Value other) {
        return new Outcome(value, other, findings, factor);
    }

    /** The same of a number that was multiplied by a factor. */
    Outcome times(BigDecimal by) {
        return new Outcome(value, companion, findings, by);
    }
}
