package vn.tonghop.intake;

import java.util.Optional;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/**
 * What is said about a file from outside: by its folders, or by the operator.
 *
 * @param unit who sent it; empty where nothing says so
 * @param period for when; empty where nothing says so
 * @param doubts folders that name no known unit or period
 */
public record FolderHints(Optional<UnitId> unit, Optional<Period> period, Findings doubts) {
    /** Nothing is said. */
    public static final FolderHints NONE = new FolderHints(Optional.empty(), Optional.empty(), Findings.NONE);
}
