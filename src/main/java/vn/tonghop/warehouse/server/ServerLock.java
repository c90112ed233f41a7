package vn.tonghop.warehouse.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lock that a server and each of its processes hold on their folder for as long as they live. A process id means
 * nothing in another container, and PostgreSQL's own guard, shared memory, is not seen there either; a lock of the kernel
 * on a file is. Java's locks would end with the process that starts the server, so that the program {@code flock} takes
 * it, on an open file that the server inherits.
 */
final class ServerLock {
    private static final String PROGRAM = "flock";
    /** How {@code flock} says that somebody else has the lock. */
    private static final int CONFLICT = 1;

    private static final String TAKE_AND_START = "exec 0<>\"$0\" && flock -n 0 && exec \"$@\"";

    private ServerLock() {}

    /** Who has the lock. */
    enum State {
        /** Nobody. */
        FREE,
        /** A server, or what is left of one. */
        HELD,
        /** Here is no program {@code flock}, or the file system knows no locks. */
        UNKNOWN
    }

    /** Looks; to be asked under the folder's start lock, since looking takes the lock for a moment. */
    static State state(DatabaseFolder folder) throws IOException {
        if (!ServerCommand.isOnPath(PROGRAM)) {
            return State.UNKNOWN;
        }
        ServerCommand.Outcome look =
                ServerCommand.run("", PROGRAM, "-s", "-n", lockFile(folder).toString(), "true");
        if (look.status() == 0) {
            return State.FREE;
        }
        return look.status() == CONFLICT && look.output().isEmpty() ? State.HELD : State.UNKNOWN;
    }

    /** A command that takes the lock and becomes the given one, or ends where it cannot have the lock. */
    static List<String> holding(DatabaseFolder folder, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(
                List.of("sh", "-c", TAKE_AND_START, lockFile(folder).toString()));
        whole.addAll(command);
        return whole;
    }

    private static Path lockFile(DatabaseFolder folder) throws IOException {
        return folder.made(folder.root().resolve("server.lock"));
    }
}
