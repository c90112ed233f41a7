package vn.tonghop.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.Statements;

/**
 * One run at a time: an advisory lock of the database, held by a connection of its own, so that it ends with the process
 * whatever becomes of it.
 */
final class RunLock implements AutoCloseable {
    /** A server that does not answer for so long is as good as gone. */
    private static final int ANSWER_S = 15;

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock, or says who has it.
     *
     * @param name by which others will see the holder
     * @throws RunLocked if another run has it
     */
    static RunLock take(Database database, String name) {
        Statements sql = new Statements("jobs/lock");
        try {
            Connection connection = database.dedicated();
            try (PreparedStatement named = connection.prepareStatement(sql.text("name"));
                    PreparedStatement lock = connection.prepareStatement(sql.text("try"))) {
                named.setString(1, name);
                named.execute();
                if (first(lock).filter("t"::equals).isPresent()) {
                    return new RunLock(connection);
                }
            }
            try {
                throw holder(connection).orElseGet(() -> new RunLocked("?", "?"));
            } finally {
                connection.close();
            }
        } catch (SQLException e) {
            throw database.lost(e)
                    .orElseThrow(
                            () -> new IllegalStateException("cannot take the lock of the run: " + e.getMessage(), e));
        }
    }

    /** Who has the lock; empty where nobody has. */
    static Optional<RunLocked> holder(Database database) {
        try (Connection connection = database.dataSource().getConnection()) {
            return holder(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot see who has the lock of the run: " + e.getMessage(), e);
        }
    }

    private static Optional<RunLocked> holder(Connection connection) throws SQLException {
        try (PreparedStatement holder = connection.prepareStatement(new Statements("jobs/lock").text("holder"));
                ResultSet rows = holder.executeQuery()) {
            return rows.next() ? Optional.of(new RunLocked(rows.getString(1), rows.getString(2))) : Optional.empty();
        }
    }

    /** Whether the connection that holds the lock is alive, and the lock with it. */
    boolean isHeld() {
        try {
            return connection.isValid(ANSWER_S);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> first(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void close() {
        // The server takes back the lock of a connection that was closed, but a moment later: the next run may come
        // sooner.
        try (connection;
                PreparedStatement unlock = connection.prepareStatement(new Statements("jobs/lock").text("unlock"))) {
            unlock.execute();
        } catch (SQLException goneAlready) {
            // The lock is gone with it.
        }
    }
}
