package vn.tonghop.warehouse.server;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A hold on the PostgreSQL server of a folder. The first one in starts it, the last one out stops it, be they in one
 * process or in several; a server that a killed process left behind is taken over as it is.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Map<Path, Attachments> OPEN = new HashMap<>();

    private static boolean ending;

    private final DatabaseFolder folder;
    private final int port;
    private final String password;
    private boolean closed;

    private PostgresServer(DatabaseFolder folder, int port, String password) {
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /**
     * Makes sure that the folder's server takes connections, and holds it.
     *
     * @param dbFolder made where it is not there; nothing else may lie in it
     * @return the hold, to be closed when the work is done
     * @throws DatabaseUnavailable where no server can run there, with what to do about it
     */
    public static PostgresServer attach(Path dbFolder) {
        DatabaseFolder folder = DatabaseFolder.at(dbFolder);
        synchronized (OPEN) {
            if (ending) {
                throw new IllegalStateException("the process is ending");
            }
            try {
                return FolderLocks.alone(folder, () -> attached(folder));
            } catch (IOException cause) {
                throw DatabaseFolder.notWritable(folder.root(), cause);
            }
        }
    }

    private static PostgresServer attached(DatabaseFolder folder) throws IOException {
        PostgresServer server = new PostgresServer(folder, new Postmaster(folder).running(), folder.password());
        Attachments others = OPEN.get(folder.root());
        OPEN.put(folder.root(), others == null ? new Attachments(FolderLocks.using(folder), 1) : others.changedBy(1));
        return server;
    }

    /** Where the server listens, with its database: {@code jdbc:postgresql://127.0.0.1:port/tonghop}. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    /** The user that owns everything. */
    public String user() {
        return Cluster.USER;
    }

    /** The user's password; never to be printed. */
    public String password() {
        return password;
    }

    /** What to tell people where the folder's disk is too full for the server to run; empty where it is not. */
    public Optional<DatabaseUnavailable> wantOfSpace() {
        try {
            folder.requireSpace(Postmaster.MEGABYTES_TO_RUN);
            return Optional.empty();
        } catch (DatabaseUnavailable full) {
            return Optional.of(full);
        } catch (IOException cause) {
            return Optional.of(DatabaseFolder.notWritable(folder.root(), cause));
        }
    }

    /** Lets go of the server, and stops it where nobody else holds it. */
    @Override
    public void close() {
        synchronized (OPEN) {
            Attachments mine = OPEN.get(folder.root());
            if (closed || mine == null) {
                return;
            }
            closed = true;
            if (mine.count() > 1) {
                OPEN.put(folder.root(), mine.changedBy(-1));
                return;
            }
            OPEN.remove(folder.root());
            leave(folder, mine.lock());
        }
    }

    /** Lets go of all servers that this process holds, and holds no other: it is ending, in whatever its threads are at. */
    public static void closeAll() {
        synchronized (OPEN) {
            ending = true;
            Map<Path, Attachments> all = Map.copyOf(OPEN);
            OPEN.clear();
            all.forEach((root, mine) -> leave(new DatabaseFolder(root), mine.lock()));
        }
    }

    private static void leave(DatabaseFolder folder, FileLock using) {
        try {
            FolderLocks.alone(folder, () -> {
                boolean last = FolderLocks.lastOut(using);
                if (last) {
                    new Postmaster(folder).stop();
                }
                return last;
            });
        } catch (IOException cause) {
            throw DatabaseFolder.notWritable(folder.root(), cause);
        }
    }

    /**
     * The holds of this process on one folder.
     *
     * @param lock  one for all of them: the kernel knows processes only
     * @param count how many
     */
    private record Attachments(FileLock lock, int count) {
        Attachments changedBy(int change) {
            return new Attachments(lock, count + change);
        }
    }
}
