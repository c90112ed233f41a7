package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.warehouse.server.PostgresServer;

/** Runs that are asked to stop, or lose what they stand on: they end with 1, say so, and the same command goes on. */
class StopTest {
    @TempDir
    private Path folder = Path.of("");

    private final Undisturbed undisturbed = Undisturbed.night();
    private Office office = undisturbed.seed();

    @BeforeEach
    void open() {
        office = Office.copyOf(undisturbed.seed(), folder.resolve("home"));
    }

    @AfterEach
    void remove() {
        office.remove();
    }

    static Stream<String> signals() {
        return Faults.full() ? Stream.of("TERM", "INT", "HUP") : Stream.of("TERM");
    }

    @ParameterizedTest
    @MethodSource("signals")
    void aRunThatIsAskedToStopDoesSoAndTheSameCommandGoesOn(String signal) {
        Launch launch = readingNow("--lang", "en");
        launch.signal(signal);
        Launch.Ended ended = launch.ended();
        assertThat(ended.status()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.output()).contains("Stopped as asked", "same command");
        assertThat(office.server()).isEmpty();
        goesOn("SIG" + signal);
    }

    @Test
    void aRunWhoseServerDiesSaysSoAndTheSameCommandGoesOn() {
        Launch launch = readingNow();
        office.server().ifPresent(pid -> Signals.send("KILL", pid));
        Launch.Ended ended = launch.ended();
        assertThat(ended.status()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.output())
                .contains("PostgreSQL", "tiếp tục từ chỗ dừng")
                .doesNotContain("\tat ");
        goesOn("the death of the server");
    }

    @Test
    void aRunThatLosesItsLockStopsBeforeItPublishesAnything() throws SQLException {
        Launch launch = readingNow();
        cut("application_name like 'tonghop nightly%'");
        Launch.Ended ended = launch.ended();
        assertThat(ended.status()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.output()).contains("khóa", "tiếp tục từ chỗ dừng");
        assertThat(office.files("outbox")).isEmpty();
        goesOn("the loss of the lock");
    }

    @Test
    @EnabledIfSystemProperty(named = Faults.PROPERTY, matches = Faults.FULL)
    void aRunWhoseSessionsAreCutEndsWellOrSaysWhyNot() throws SQLException {
        Launch launch = readingNow();
        cut("application_name = 'tonghop'");
        Launch.Ended ended = launch.ended();
        assertThat(ended.well() || ended.toldWhyNot()).as(ended.toString()).isTrue();
        goesOn("a cut session");
    }

    @Test
    @EnabledIfSystemProperty(named = Faults.PROPERTY, matches = Faults.FULL)
    void aRunWhoseServerOfOthersDiesSaysSo() {
        Path db = folder.resolve("elsewhere");
        try (PostgresServer server = PostgresServer.attach(db)) {
            Map<String, String> environment = Map.of(
                    "TONGHOP_DB_URL", server.url(),
                    "TONGHOP_DB_USER", server.user(),
                    "TONGHOP_DB_PASSWORD", server.password());
            Launch launch = Launch.of(
                    List.of(),
                    environment,
                    List.of(
                            "nightly",
                            "--home",
                            office.home().toString(),
                            "--inbox",
                            office.inbox().toString()));
            waitForReading(launch);
            pid(db).ifPresent(pid -> Signals.send("QUIT", pid));
            Launch.Ended ended = launch.ended();
            assertThat(ended.status()).as(ended.toString()).isEqualTo(1);
            assertThat(ended.output()).contains("PostgreSQL", "127.0.0.1").doesNotContain("\tat ");
        }
    }

    private static Optional<Long> pid(Path db) {
        try {
            return Optional.of(Long.valueOf(
                    Files.readAllLines(db.resolve("data/postmaster.pid")).get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void goesOn(String story) {
        Launch.Ended last = office.launch("nightly").ended();
        assertThat(last.well()).as(last.toString()).isTrue();
        undisturbed.answers().requireSame(Answers.of(office), story);
    }

    /** A night that has begun to read files, and has not ended. */
    private Launch readingNow(String... options) {
        List<String> verb = new ArrayList<>(List.of("nightly"));
        verb.addAll(List.of(options));
        Launch launch = office.launch(verb.toArray(String[]::new));
        waitForReading(launch);
        return launch;
    }

    private static void waitForReading(Launch launch) {
        while (launch.isAlive()
                && !launch.output().contains("Đã đọc 1/")
                && !launch.output().contains("Read 1 of")) {
            launch.endsWithin(20);
        }
        assertThat(launch.isAlive()).as(launch.output()).isTrue();
    }

    private void cut(String which) throws SQLException {
        try (Connection connection = DriverManager.getConnection(office.url(), "tonghop", office.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and "
                            + which);
        }
    }
}
