package vn.tonghop.warehouse;

import java.util.Optional;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/**
 * A part of the work of a run: a step, or what the step does for one period, unit or file.
 *
 * @param step by its name
 * @param period empty where the part is not about one
 * @param unit empty where the part is not about one
 * @param file path below the inbox; empty where the part is not about one
 */
public record RunPart(String step, Optional<Period> period, Optional<UnitId> unit, Optional<String> file) {
    /** A whole step. */
    public static RunPart of(String step) {
        return new RunPart(step, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What a step does for one period. */
    public static RunPart of(String step, Period period) {
        return new RunPart(step, Optional.of(period), Optional.empty(), Optional.empty());
    }

    /** What a step does for one file. */
    public static RunPart of(String step, String file) {
        return new RunPart(step, Optional.empty(), Optional.empty(), Optional.of(file));
    }
}
