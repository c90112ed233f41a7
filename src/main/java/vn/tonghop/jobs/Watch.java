package vn.tonghop.jobs;

import java.time.Duration;
import java.util.Optional;
import vn.tonghop.warehouse.Database;

/**
 * Watches over a run: that its lock is held, and that nobody has asked it to stop. A run that lost its lock loses all its
 * connections with it, so that nothing of it can be committed beside the run that may have the lock by now.
 */
final class Watch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    /** One statement may take long; nobody who asks for a stop waits that long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RunLock lock;
    private final Database database;
    private final StopRequest request;
    private final Thread looking;
    private volatile boolean lost;
    private volatile boolean closed;

    Watch(RunLock lock, Database database, StopRequest request) {
        this.lock = lock;
        this.database = database;
        this.request = request;
        this.looking = new Thread(this::look, "watch");
        looking.setDaemon(true);
        looking.start();
    }

    /**
     * To be called between units of work.
     *
     * @throws RunStopped if the work is not to go on
     */
    void boundary() {
        reason().ifPresent(reason -> {
            throw reason;
        });
    }

    /** Why the run is not to go on; empty while it is. */
    Optional<RunStopped> reason() {
        if (lost) {
            return Optional.of(new RunStopped(RunStopped.LOCK_LOST, database.place()));
        }
        return request.isMade() ? Optional.of(new RunStopped(RunStopped.ASKED)) : Optional.empty();
    }

    /** Whether a fault is a stop, or the loss of the server or of a connection. */
    boolean isEndedBy(Throwable fault) {
        if (reason().isPresent() || database.lost(fault).isPresent()) {
            return true;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RunStopped) {
                return true;
            }
        }
        return false;
    }

    /** Why the run could not go on, as a look at the lock here and now tells; empty where that is not the reason. */
    Optional<RuntimeException> end() {
        if (!lost && !lock.isHeld()) {
            lose();
        }
        if (lost) {
            return database.loss().map(RuntimeException.class::cast).or(() -> reason());
        }
        return reason().map(RuntimeException.class::cast);
    }

    private void lose() {
        lost = true;
        database.sever();
    }

    private void look() {
        long asked = 0;
        while (!closed) {
            if (!lock.isHeld() && !closed) {
                lose();
                return;
            }
            if (request.isMade()) {
                asked += BETWEEN_LOOKS.toMillis();
            }
            if (asked > PATIENCE.toMillis()) {
                database.sever();
                return;
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException awake) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** The lock is given back by its owner after this, and not before a look at it has ended. */
    @Override
    public void close() {
        closed = true;
        looking.interrupt();
        try {
            looking.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
