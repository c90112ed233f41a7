package vn.tonghop.warehouse;

import java.util.Optional;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SubmissionId;

/**
 * Which findings are asked for; what is empty narrows nothing.
 *
 * @param scope of which period and unit
 * @param submission of which submission
 * @param severity how grave
 * @param code of which kind
 */
public record FindingScope(
        Scope scope, Optional<SubmissionId> submission, Optional<Severity> severity, Optional<FindingCode> code) {
    /** All findings of a period and unit. */
    public static FindingScope of(Scope scope) {
        return new FindingScope(scope, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
