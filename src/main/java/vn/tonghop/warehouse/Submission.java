package vn.tonghop.warehouse;

import java.time.Instant;
import java.util.Optional;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;

/**
 * One file received, as it is registered.
 *
 * @param id its number
 * @param run the run that received it
 * @param file path below the inbox, {@code /} between folders
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param unit who sent it; empty as long as that is not known
 * @param period what it reports; empty as long as that is not known
 * @param receivedAt when the run received it
 */
public record Submission(
        SubmissionId id,
        RunId run,
        String file,
        String sha256,
        long size,
        Optional<UnitId> unit,
        Optional<Period> period,
        Instant receivedAt) {}
