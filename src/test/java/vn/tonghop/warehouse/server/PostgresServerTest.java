package vn.tonghop.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.Lang;

/** On one folder for all tests: each finds the server stopped and leaves it so. */
class PostgresServerTest {
    @TempDir
    private static Path shared;

    private static Path folder = Path.of("");

    @BeforeAll
    static void keepsARow() throws SQLException {
        folder = shared.resolve("home with blank/Tổng hợp 'db'");
        try (PostgresServer server = PostgresServer.attach(folder)) {
            execute(server, "create table kept (value text)");
            execute(server, "insert into kept values ('Hữu nghị')");
        }
    }

    @AfterEach
    void leavesNoServerBehind() throws IOException {
        assertThat(PidFile.of(folder.resolve("data")).server()).isEmpty();
    }

    @Test
    void keepsItsDataOverAStop() throws SQLException {
        try (PostgresServer server = PostgresServer.attach(folder)) {
            assertKept(server);
        }
    }

    @Test
    void listensOnThisMachineOnlyAndWritesThroughToTheDisk() throws SQLException {
        try (PostgresServer server = PostgresServer.attach(folder)) {
            assertThat(value(server, "select current_setting('listen_addresses')"))
                    .isEqualTo("127.0.0.1");
            assertThat(value(server, "select current_setting('unix_socket_directories')"))
                    .isEmpty();
            assertThat(value(server, "select current_setting('fsync') || current_setting('synchronous_commit')"))
                    .isEqualTo("onon");
            assertThat(value(server, "select current_setting('server_encoding')"))
                    .isEqualTo("UTF8");
        }
    }

    @Test
    void letsInOnlyWhoHasThePassword() throws IOException {
        try (PostgresServer server = PostgresServer.attach(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
        assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void keepsValuesOfRowsOutOfItsLog() throws SQLException, IOException {
        try (PostgresServer server = PostgresServer.attach(folder)) {
            execute(server, "create table if not exists person (name text primary key, born date)");
            assertThatThrownBy(() -> execute(server, "insert into person values ('canary', 'canary')"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(server, "insert into person values ('canary', null), ('canary', null)"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(folder.resolve("server.log"))).doesNotContain("canary");
    }

    @Test
    void staysUpUntilTheLastHoldOfAProcessEnds() throws SQLException {
        try (PostgresServer second = PostgresServer.attach(folder)) {
            PostgresServer first = PostgresServer.attach(folder);
            first.close();
            first.close();
            assertKept(second);
        }
    }

    @Test // issue 2 §3: a second process attaches to the server that is up
    void isSharedByTwoProcesses() throws Exception {
        try (OtherProcess other = OtherProcess.attachedTo(folder, Map.of())) {
            try (PostgresServer server = PostgresServer.attach(folder)) {
                assertThat(server.url()).isEqualTo(other.url());
            }
            assertThat(PidFile.of(folder.resolve("data")).server()).isPresent();
        }
    }

    @Test
    void startsOnlyOneServerForProcessesThatComeAtOnce() throws Exception {
        List<OtherProcess> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(OtherProcess.started(folder, Map.of()));
        }
        assertThat(others.stream().map(OtherProcess::url).distinct()).hasSize(1);
        for (OtherProcess other : others) {
            other.close();
        }
    }

    @Test
    void isTakenOverFromAProcessThatWasKilled() throws Exception {
        OtherProcess other = OtherProcess.attachedTo(folder, Map.of());
        other.kill();
        long orphan = serverPid();
        try (PostgresServer server = PostgresServer.attach(folder)) {
            assertKept(server);
            assertThat(serverPid()).isEqualTo(orphan);
        }
    }

    @Test
    void isHealthyAfterTheServerWasKilled() throws Exception {
        try (PostgresServer server = PostgresServer.attach(folder)) {
            killServer();
            try (PostgresServer next = PostgresServer.attach(folder)) {
                assertKept(next);
                assertThat(next.url()).isEqualTo(server.url());
            }
        }
    }

    @Test
    void isHealthyAfterBothWereKilled() throws Exception {
        OtherProcess other = OtherProcess.attachedTo(folder, Map.of());
        killServer();
        other.kill();
        try (PostgresServer server = PostgresServer.attach(folder)) {
            assertKept(server);
        }
    }

    @Test // platform.md: with another live process under the dead server's id PostgreSQL alone never starts
    void isNotMisledByAnotherProgramUnderTheDeadServersId() throws Exception {
        try (PostgresServer server = PostgresServer.attach(folder)) {
            Path pidFile = folder.resolve("data/postmaster.pid");
            List<String> lines = new ArrayList<>(Files.readAllLines(pidFile, StandardCharsets.UTF_8));
            killServer();
            Process stranger = new ProcessBuilder("sleep", "60").start();
            lines.set(0, String.valueOf(stranger.pid()));
            Files.write(pidFile, lines);
            try (PostgresServer next = PostgresServer.attach(folder)) {
                assertKept(next);
                assertThat(next.url()).isEqualTo(server.url());
                assertThat(stranger.isAlive()).isTrue();
            } finally {
                stranger.destroyForcibly();
            }
        }
    }

    @Test
    void isMadeAnewWhereMakingItWasCutOff() throws Exception {
        Path fresh = withBinaries();
        Path cutOff = Files.createDirectories(fresh.resolve("data-part-1/base"));
        Files.writeString(cutOff.resolve("1"), "half");
        Files.createDirectories(fresh.resolve("pg-part-1/bin"));
        try (PostgresServer server = PostgresServer.attach(fresh)) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
        assertThat(fresh.resolve("data-part-1")).doesNotExist();
        assertThat(fresh.resolve("pg-part-1")).doesNotExist();
    }

    @Test
    void isMadeInAnyLocale() throws Exception {
        Map<String, String> odd = Map.of("LC_ALL", "vi_VN.UTF-8", "LANG", "xx", "PGDATA", "/nowhere", "PGPORT", "x");
        try (OtherProcess other = OtherProcess.attachedTo(withBinaries(), odd)) {
            assertThat(other.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Path fresh = withBinaries();
        Files.createDirectories(fresh.resolve("data"));
        Files.writeString(fresh.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> PostgresServer.attach(fresh))
                .isInstanceOfSatisfying(DatabaseUnavailable.class, refusal -> {
                    assertThat(refusal.text().in(Lang.VI)).contains("PostgreSQL 17", fresh.toString());
                    assertThat(refusal.text().in(Lang.EN)).contains("PostgreSQL 17", "TONGHOP_DB_URL");
                });
    }

    @Test
    void refusesAFolderThatCannotBeMade(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> PostgresServer.attach(file.resolve("db")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(file.resolve("db").toString())
                .hasMessageContaining("--home");
    }

    @Test
    void refusesAFolderOfAnotherUser(@TempDir Path home) throws IOException {
        UserPrincipal nobody =
                home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        assumeThat(Files.getOwner(home).getName())
                .as("only root may give a folder away")
                .isEqualTo("root");
        Files.setOwner(home, nobody);
        assertThatThrownBy(() -> PostgresServer.attach(home))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("nobody");
        Files.setOwner(
                home, home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("root"));
    }

    @Test // a backend that is still at work when its server dies must not meet a second server
    void waitsForWhatADeadServerLeftAtWork() throws Exception {
        try (PostgresServer server = PostgresServer.attach(folder);
                Connection busy = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = busy.createStatement()) {
            statement.execute("begin; insert into kept values ('lost')");
            killServer();
            try (PostgresServer next = PostgresServer.attach(folder)) {
                assertThat(value(next, "select count(*) from kept")).isEqualTo("1");
            }
        }
    }

    @Test
    void refusesANameThatAShellWouldReadOtherwise(@TempDir Path home) {
        assertThatThrownBy(() -> PostgresServer.attach(home.resolve("$(touch x)/db")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("$(touch x)")
                .hasMessageContaining("--home");
    }

    private static void assertKept(PostgresServer server) throws SQLException {
        assertThat(value(server, "select value from kept")).isEqualTo("Hữu nghị");
    }

    /** A folder of its own that need not unpack the programs again. */
    private static Path withBinaries() throws IOException {
        Path fresh = Files.createTempDirectory(shared, "fresh");
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith("pg-")) {
                    Files.createSymbolicLink(fresh.resolve(entry.getFileName()), entry);
                }
            }
        }
        return fresh;
    }

    private static long serverPid() throws IOException {
        return PidFile.of(folder.resolve("data"))
                .server()
                .map(ProcessHandle::pid)
                .orElse(-1L);
    }

    private static void killServer() throws IOException {
        PidFile.of(folder.resolve("data")).server().ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(PostgresServer server, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
