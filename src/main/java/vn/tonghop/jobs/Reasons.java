package vn.tonghop.jobs;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.warehouse.ServerRefusal;

/** Why a run could not finish: of each failure the root cause, and what to do. Grows as the run goes. */
final class Reasons {
    private static final Logger LOG = LoggerFactory.getLogger(Reasons.class);

    private final Home home;
    private final Set<Message> found = new LinkedHashSet<>();

    Reasons(Home home) {
        this.home = home;
    }

    /**
     * Looks at what made a step fail. Whatever it was, a reason is kept; one that nobody can mend is logged with its trace.
     *
     * @param step by its name
     */
    void add(String step, Throwable fault) {
        found.add(full(step, fault).map(Reasons::fullDisk).orElseGet(() -> Causes.of(fault, RunLog.file(home))));
        if (Causes.known(fault).isEmpty()) {
            LOG.error("{} failed\n{}", step.isEmpty() ? "the run" : step, Causes.trace(fault));
        }
    }

    /** Whether a step failed for want of space, which nothing else can do without either. */
    boolean isDiskFull(String step, Throwable fault) {
        return full(step, fault).isPresent();
    }

    List<Message> all() {
        return List.copyOf(found);
    }

    private static Message fullDisk(Path folder) {
        List<String> named = List.of(folder.toString());
        return new Message(Causes.DISK_FULL.in(Lang.VI, "", named), Causes.DISK_FULL.in(Lang.EN, "", named));
    }

    /** The folder on the full disk; empty where no disk of ours is full. */
    private Optional<Path> full(String step, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (Causes.isFullDisk(cause)) {
                return Optional.of(named((IOException) cause).orElseGet(() -> written(step)));
            }
        }
        return ServerRefusal.of(fault)
                .filter(ServerRefusal.DISK_FULL::equals)
                .map(refusal -> home.database())
                .filter(Files::isDirectory);
    }

    private static Optional<Path> named(IOException fault) {
        return fault instanceof FileSystemException file
                ? Optional.ofNullable(file.getFile()).map(name -> Path.of(name).getParent())
                : Optional.empty();
    }

    /** The one folder, beside the database, that a step writes to. */
    private Path written(String step) {
        return switch (step) {
            case "receive" -> home.archive();
            case "publish" -> home.outbox();
            default -> home.temporary();
        };
    }
}
