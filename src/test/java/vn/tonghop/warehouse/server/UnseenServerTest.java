package vn.tonghop.warehouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.Lang;

/** Contract section 2: one home has one server; a process that cannot see the server but finds its folder in use refuses. */
class UnseenServerTest {
    /** What a container does to processes: their ids count anew, and those outside are not seen. */
    private static final List<String> CONTAINER =
            List.of("unshare", "--pid", "--ipc", "--fork", "--kill-child", "--mount-proc");

    private static final String OTHER_BOOT = "00000000-0000-0000-0000-000000000000";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void keepsARow() throws SQLException {
        try (PostgresServer server = PostgresServer.attach(folder)) {
            value(server, "with made as (select 1) select count(*) from made");
        }
    }

    @Test
    void isRefusedWithTheNameOfItsMachineAndNeverStartedTwice() throws Exception {
        OtherProcess inside = inContainer();
        assertThat(inside.url()).startsWith("jdbc:");
        String before = Files.readString(folder.resolve("data/postmaster.pid"));
        assertThatThrownBy(() -> PostgresServer.attach(folder))
                .isInstanceOfSatisfying(DatabaseUnavailable.class, refusal -> {
                    assertThat(refusal.text().in(Lang.VI))
                            .contains(folder.toString(), hostName(), "container", "TONGHOP_DB_URL");
                    assertThat(refusal.text().in(Lang.EN))
                            .contains(folder.toString(), hostName(), "container", "TONGHOP_DB_URL");
                });
        assertThat(Files.readString(folder.resolve("data/postmaster.pid"))).isEqualTo(before);
        inside.close();
        startsByItself();
    }

    @Test
    void isRefusedFromInsideAContainerToo() throws Exception {
        try (PostgresServer outside = PostgresServer.attach(folder)) {
            try (OtherProcess inside = inContainer()) {
                assertThat(inside.url()).contains("in use by another PostgreSQL server", hostName());
            }
            assertThat(value(outside, "select 1")).isEqualTo("1");
        }
    }

    @Test // another user namespace, as where a container does not run as root
    void isRefusedWhereUsersAreOthersToo() throws Exception {
        try (PostgresServer outside = PostgresServer.attach(folder);
                OtherProcess inside = startedBy(
                        List.of("unshare", "--user", "--map-root-user", "--pid", "--ipc", "--fork", "--mount-proc"))) {
            assertThat(inside.url()).contains("in use by another PostgreSQL server");
            assertThat(value(outside, "select 1")).isEqualTo("1");
        }
    }

    @Test // a container that was killed takes its server with it, and leaves the process id behind
    void startsByItselfAfterTheContainerWasKilled() throws Exception {
        OtherProcess inside = inContainer();
        assertThat(inside.url()).startsWith("jdbc:");
        inside.kill();
        assertThat(folder.resolve("data/postmaster.pid")).exists();
        startsByItself();
    }

    @Test // a container has another name at each start, and the power may go in between
    void startsByItselfAfterAPowerCutInWhateverContainer() throws Exception {
        OtherProcess inside = inContainer();
        assertThat(inside.url()).startsWith("jdbc:");
        inside.kill();
        Files.writeString(
                folder.resolve("server-place"), String.join("\n", "4f1c2a", "", OTHER_BOOT, "pid:[4026533000]") + "\n");
        startsByItself();
    }

    @Test
    void forgetsWhereItRanOnceItWasStopped() {
        PostgresServer.attach(folder).close();
        assertThat(folder.resolve("server-place")).doesNotExist();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void isNotTakenForDeadOnAFolderThatAnotherMachineShares() {
        ServerPlace there = new ServerPlace("may-hai", "m2", "b2", "pid:[1]");
        ServerPlace here = new ServerPlace("may-mot", "m1", "b1", "pid:[1]");
        assertThat(there.isSurelyOver(here, true, false)).isFalse();
        assertThat(there.isSurelyOver(here, false, false)).isFalse();
        // The disk cannot be another machine's: it was this one under another name.
        assertThat(there.isSurelyOver(here, true, true)).isTrue();
    }

    @Test
    void isDeadAfterTheMachineWasStartedAnewOnASharedFolderToo() {
        ServerPlace before = new ServerPlace("may-mot", "m1", "b0", "pid:[1]");
        ServerPlace here = new ServerPlace("may-mot", "m1", "b1", "pid:[1]");
        assertThat(before.isSurelyOver(here, false, false)).isTrue();
    }

    @Test
    void isNotTakenForDeadInAnotherContainerWhereNobodyCanLock() {
        ServerPlace there = new ServerPlace("4f1c2a", "", "b1", "pid:[2]");
        ServerPlace here = new ServerPlace("9b3d7e", "", "b1", "pid:[3]");
        assertThat(there.isSurelyOver(here, false, true)).isFalse();
        assertThat(there.isSurelyOver(here, true, true)).isTrue();
    }

    private static void startsByItself() throws SQLException {
        try (PostgresServer server = PostgresServer.attach(folder)) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    private static OtherProcess inContainer() throws IOException {
        return startedBy(CONTAINER);
    }

    private static OtherProcess startedBy(List<String> unshare) throws IOException {
        List<String> trying = new ArrayList<>(unshare);
        trying.add("true");
        assumeTrue(
                new ProcessBuilder(trying).start().onExit().join().exitValue() == 0, "no namespaces can be made here");
        return OtherProcess.started(unshare, folder, Map.of());
    }

    private static String hostName() {
        return ServerPlace.here().host();
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
