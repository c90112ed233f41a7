package vn.tonghop.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * One and the same state of the warehouse for all that is asked, over one connection or several.
 *
 * @param connection within a transaction that only reads
 * @param name by which another connection can have the same state, as long as this one is open; empty of another
 */
record Snapshot(Connection connection, String name) implements AutoCloseable {
    /** The state of this moment. */
    static Snapshot now(DataSource database) throws SQLException {
        return open(database, "select pg_export_snapshot()");
    }

    /** The state of another, by its name. */
    static Snapshot of(DataSource database, String name) throws SQLException {
        return open(database, "set transaction snapshot '" + name + "'");
    }

    private static Snapshot open(DataSource database, String first) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            return new Snapshot(connection, statement.execute(first) ? name(statement) : "");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String name(Statement exported) throws SQLException {
        try (ResultSet row = exported.getResultSet()) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
