package vn.tonghop.jobs;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where the tests of crashes let the process die as if it were killed: {@code -Dtonghop.die=SETTLED:2} dies when it comes
 * to that point for the second time. Does nothing otherwise.
 */
enum FailPoint {
    /** What a dead run left has been freed. */
    FREED,
    /** The run has been registered. */
    BEGUN,
    /** The files of the inbox are in the archive, and registered. */
    RECEIVED,
    /** A file is about to be opened. */
    OPENED,
    /** A chunk of a file's rows is loaded. */
    LOADED,
    /** A file has been read to its end. */
    READ,
    /** The files of a unit and period are settled. */
    SETTLED,
    /** Releases are made. */
    RELEASED,
    /** A workbook is in its place, and nobody has been told. */
    WRITTEN,
    /** A workbook for a unit is in its place, and nobody has been told. */
    RETURNED,
    /** The run has ended. */
    ENDED;

    private static final String PROPERTY = "tonghop.die";
    private static final int KILLED = 137;
    private static final String[] CHOSEN = System.getProperty(PROPERTY, ":").split(":", -1);
    private static final AtomicInteger SEEN = new AtomicInteger();

    /** Dies here, where it is chosen. */
    void reached() {
        if (name().equals(CHOSEN[0]) && SEEN.incrementAndGet() == Integer.parseInt(CHOSEN[1])) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /** Dies as soon as the transaction under way is committed, where it is chosen. */
    void reachedWithCommit() {
        if (name().equals(CHOSEN[0])) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    reached();
                }
            });
        }
    }
}
