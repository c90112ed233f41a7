package vn.tonghop.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.Finding;

/**
 * What one cell became.
 *
 * @param value the field's
 * @param companion the companion field's, where the cell gives it too: the currency, the year of birth
 * @param findings what was doubtful
 */
record Outcome(Value value, Optional<Value> companion, List<Finding> findings) {
    static final Outcome NOTHING = new Outcome(Value.missing(), Optional.empty(), List.of());

    static Outcome of(Value value) {
        return new Outcome(value, Optional.empty(), List.of());
    }

    static Outcome of(Value value, Value companion) {
        return new Outcome(value, Optional.of(companion), List.of());
    }

    Outcome and(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        return new Outcome(value, companion, List.copyOf(all));
    }

    Outcome withCompanion(Value other) {
        return new Outcome(value, Optional.of(other), findings);
    }
}
