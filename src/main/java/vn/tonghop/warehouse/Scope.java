package vn.tonghop.warehouse;

import java.util.Optional;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/**
 * What is asked for: {@code --period} and {@code --unit}.
 *
 * @param period empty for all
 * @param unit empty for all
 */
public record Scope(Optional<Period> period, Optional<UnitId> unit) {
    /** Everything. */
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());
}
