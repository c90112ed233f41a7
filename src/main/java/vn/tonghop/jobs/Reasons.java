package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;

/** Why a run could not finish, where people can mend it: files, folders and disks. Grows as the run goes. */
final class Reasons {
    private static final Message DISK_FULL = new Message(
            "Ổ đĩa chứa {1} đã đầy. Hãy giải phóng chỗ; không có gì bị hỏng hay mất.",
            "The disk that holds {1} is full. Free some space; nothing was damaged or lost.");
    private static final Pattern NO_SPACE =
            Pattern.compile(".*(No space left on device|Disk quota exceeded|File too large).*");
    private static final String DATABASE_DISK_FULL = "53100";

    private final Home home;
    private final Set<Message> found = new LinkedHashSet<>();

    Reasons(Home home) {
        this.home = home;
    }

    /**
     * Looks at what made a step fail.
     *
     * @param step by its name
     */
    void add(String step, Throwable fault) {
        Optional<Path> full = full(step, fault);
        if (full.isPresent()) {
            List<String> folder = List.of(full.get().toString());
            found.add(new Message(DISK_FULL.in(Lang.VI, "", folder), DISK_FULL.in(Lang.EN, "", folder)));
            return;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncheckedIOException && cause.getMessage() != null) {
                found.add(new Message(cause.getMessage(), cause.getMessage()));
            }
        }
    }

    /** Whether a step failed for want of space, which nothing else can do without either. */
    boolean isDiskFull(String step, Throwable fault) {
        return full(step, fault).isPresent();
    }

    List<Message> all() {
        return List.copyOf(found);
    }

    private Optional<Path> full(String step, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DATABASE_DISK_FULL.equals(sql.getSQLState())) {
                return Optional.of(home.folder().resolve("db"));
            }
            if (cause instanceof IOException io
                    && NO_SPACE.matcher(String.valueOf(io.getMessage())).matches()) {
                return named(io).or(() -> Optional.of(written(step)));
            }
        }
        return Optional.empty();
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
