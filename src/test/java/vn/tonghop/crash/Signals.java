package vn.tonghop.crash;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What others do to a process. */
final class Signals {
    private Signals() {}

    /** Sends a signal by its name; one that is gone already feels nothing. */
    static void send(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
