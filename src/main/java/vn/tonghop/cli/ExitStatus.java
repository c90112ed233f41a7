package vn.tonghop.cli;

/** The exit statuses of the contract, section 3. */
final class ExitStatus {
    /** All is done. */
    static final int DONE = 0;

    /** The job failed and can be launched again, another run holds the lock, or {@code doctor} found a fault. */
    static final int FAILED = 1;

    /** Wrong usage, an unknown period, unit or id. */
    static final int USAGE = 2;

    /** Done, but something was rejected or is held. */
    static final int ATTENTION = 3;

    private ExitStatus() {}
}
