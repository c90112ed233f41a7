package vn.tonghop.consolidate;

import java.util.Optional;

/**
 * What came of asking for a release.
 *
 * @param kind whether there is a new one
 * @param release the new one, or the one that still holds; empty where there is none
 */
public record Outcome(Kind kind, Optional<Release> release) {
    /** Whether there is a new release. */
    public enum Kind {
        /** Something had changed: a new one was made. */
        MADE,
        /** Nothing that the latest one was made from has changed: it still holds. */
        UNCHANGED,
        /** No row is in force for the period, and none ever was released. */
        NOTHING_IN_FORCE
    }
}
