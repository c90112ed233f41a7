package vn.tonghop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.server.PostgresServer;

/** The server of this test process, with a migrated database to copy. */
final class TestServer {
    private static final String URL = "TONGHOP_DB_URL";

    private final Map<String, String> administration;
    private final String template;

    private TestServer(Map<String, String> administration) {
        this.administration = administration;
        this.template = TestDatabase.newName();
        execute("create database " + template + " template template0 encoding 'UTF8'");
        Database.open(Path.of("no-home"), environment(template)).close();
    }

    static TestServer get() {
        return Holder.SERVER;
    }

    /** The name of the migrated database. */
    String template() {
        return template;
    }

    /** The variables that name a database of this server. */
    Map<String, String> environment(String database) {
        Map<String, String> environment = new HashMap<>(administration);
        environment.computeIfPresent(
                URL, (key, url) -> url.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database));
        return environment;
    }

    void execute(String sql) {
        TestDatabase.execute(administration, sql);
    }

    private static TestServer external() {
        Map<String, String> administration = new HashMap<>(System.getenv());
        administration.keySet().removeIf(name -> !name.startsWith("TONGHOP_DB_"));
        TestServer server = new TestServer(administration);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.execute("drop database " + server.template)));
        return server;
    }

    private static TestServer embedded() {
        try {
            Path folder = Files.createTempDirectory("tonghop-test");
            PostgresServer postgres = PostgresServer.attach(folder.resolve("db"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, folder)));
            Map<String, String> administration = Map.of(
                    URL,
                    postgres.url(),
                    "TONGHOP_DB_USER",
                    postgres.user(),
                    "TONGHOP_DB_PASSWORD",
                    postgres.password());
            // What tests write need not outlive the machine.
            TestDatabase.execute(administration, "alter system set fsync = off");
            TestDatabase.execute(administration, "select pg_reload_conf()");
            return new TestServer(administration);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void remove(PostgresServer postgres, Path folder) {
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException leftBehind) {
            // A folder of the system's temporary ones: it will be cleared away with them.
        }
    }

    private static final class Holder {
        static final TestServer SERVER = System.getenv(URL) == null ? embedded() : external();
    }
}
