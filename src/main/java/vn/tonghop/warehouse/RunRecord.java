package vn.tonghop.warehouse;

import java.time.Instant;

/**
 * What is kept of a run.
 *
 * @param id its number
 * @param verb of the command line
 * @param startedAt when it began
 * @param ended false of one that is under way or was cut short
 * @param outcome {@link RunHistory#COMPLETED}, {@link RunHistory#FAILED} or {@link RunHistory#DIED}; empty before its end
 */
public record RunRecord(RunId id, String verb, Instant startedAt, boolean ended, String outcome) {
    /** Whether it did all that it was to do. */
    public boolean completed() {
        return outcome.equals(RunHistory.COMPLETED);
    }
}
