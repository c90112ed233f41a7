package vn.tonghop.warehouse.server;

import java.io.IOException;

/** A short wait between two looks at something that another process does. */
final class Pause {
    private Pause() {}

    /** Waits so many milliseconds; an interrupt ends the work like a failure of input or output. */
    static void millis(long time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", cause);
        }
    }
}
