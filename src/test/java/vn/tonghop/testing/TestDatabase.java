package vn.tonghop.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.Statements;

/**
 * A migrated, empty database of its own on a real PostgreSQL, gone when it is closed. The server is the one of the
 * environment's {@code TONGHOP_DB_URL}, whose user must be allowed to make databases; without it an embedded one, one a
 * process, stopped when the process ends.
 *
 * <pre>{@code
 * try (TestDatabase test = TestDatabase.fresh()) {
 *     DataSource dataSource = test.database().dataSource();
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final Map<String, String> environment;
    private final Database database;

    private TestDatabase(String name, Map<String, String> environment) {
        this.name = name;
        this.environment = environment;
        this.database = Database.open(Path.of("no-home"), environment);
    }

    /** A new one, a copy of a database that was migrated once. */
    public static TestDatabase fresh() {
        TestServer server = TestServer.get();
        String name = newName();
        server.execute("create database " + name + " template " + server.template());
        return new TestDatabase(name, server.environment(name));
    }

    /** The database, open. */
    public Database database() {
        return database;
    }

    /** The variables that make {@link Database#open} or a whole process use it. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Runs statements, for what a test puts there beforehand. */
    public void execute(String sql) {
        execute(environment, sql);
    }

    /** Freezes names, files and findings for each release that was put there, as a consolidation does. */
    public void freeze() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        Statements consolidate = new Statements("consolidate");
        for (long release :
                jdbc.sql("select release_id from ops.release").query(Long.class).list()) {
            for (String statement : List.of("freeze-names", "freeze-found", "freeze-findings")) {
                jdbc.sql(consolidate.text(statement)).param("release", release).update();
            }
        }
    }

    /** Closes and drops it. */
    @Override
    public void close() {
        database.close();
        TestServer.get().execute("drop database if exists " + name + " with (force)");
    }

    static String newName() {
        return "t_" + UUID.randomUUID().toString().replace("-", "");
    }

    static void execute(Map<String, String> environment, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        environment.getOrDefault("TONGHOP_DB_URL", ""),
                        environment.get("TONGHOP_DB_USER"),
                        environment.get("TONGHOP_DB_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException cause) {
            throw new IllegalStateException(sql, cause);
        }
    }
}
