package vn.tonghop.jobs;

/** By which a run is asked, from any thread, to stop at the next boundary of its work. */
public final class StopRequest {
    private volatile boolean made;
    private volatile boolean heeded;

    /** Asks. A run that has not begun yet stops as it begins. */
    public void make() {
        made = true;
    }

    /** Whether a run was begun, which stops at its next boundary; anything else may simply be ended. */
    public boolean isHeeded() {
        return heeded;
    }

    /** Whether it was asked. */
    public boolean isMade() {
        return made;
    }

    void heed() {
        heeded = true;
    }
}
