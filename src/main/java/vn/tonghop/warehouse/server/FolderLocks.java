package vn.tonghop.warehouse.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The two locks by which processes agree on one folder. The kernel takes a lock back when its process dies, however it
 * dies. A process may open each file only once: closing a second channel would let go of the first one's lock.
 */
final class FolderLocks {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private FolderLocks() {}

    /** Does a work while no other process starts or stops the server; waits for its turn. */
    static <T> T alone(DatabaseFolder folder, Work<T> work) throws IOException {
        try (FileChannel channel = open(folder, folder.startLock())) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (channel.tryLock() == null) {
                if (System.nanoTime() > deadline) {
                    throw DatabaseUnavailable.saying(Refusals.BUSY, folder.root(), PATIENCE.toSeconds());
                }
                Pause.millis(20);
            }
            return work.done();
        }
    }

    /** Says that this process uses the server, until {@link #lastOut} is asked; only within {@link #alone}. */
    static FileLock using(DatabaseFolder folder) throws IOException {
        FileChannel channel = open(folder, folder.inUse());
        try {
            return channel.lock(0, Long.MAX_VALUE, true);
        } catch (IOException | RuntimeException cause) {
            channel.close();
            throw cause;
        }
    }

    /** Ends this process's use, and tells whether no other process has one; only within {@link #alone}. */
    static boolean lastOut(FileLock using) throws IOException {
        try (FileChannel channel = using.channel()) {
            using.release();
            return channel.tryLock() != null;
        }
    }

    private static FileChannel open(DatabaseFolder folder, Path file) throws IOException {
        return FileChannel.open(folder.made(file), StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What is done under the start lock. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it. */
        T done() throws IOException;
    }
}
