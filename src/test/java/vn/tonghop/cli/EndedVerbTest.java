package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.crash.Launch;
import vn.tonghop.testing.TestDatabase;

/** Verbs that print, ended before their end: they leave no server behind, and nothing is lost without a word. */
class EndedVerbTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest // a printing verb that is stopped leaves no server behind
    @CsvSource({"TERM, 143", "INT, 130"})
    void leavesNoServerBehind(String signal, int status) throws IOException {
        Path home = folder.resolve("home");
        // A process that was started in the background has been told to ignore Ctrl-C, and tells its own children so.
        List<String> heeding = List.of("env", "--default-signal=INT");
        Launch launch = Launch.by(heeding, List.of(), Map.of(), List.of("status", "--home", home.toString()));
        Path pidFile = home.resolve("db/data/postmaster.pid");
        launch.makes(pidFile);
        long server = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        launch.signal(signal);
        Launch.Ended ended = launch.ended();
        assertThat(ended.status()).as(ended.toString()).isEqualTo(status);
        assertThat(ended.output()).doesNotContain("\tat ", "Lỗi");
        assertThat(pidFile).doesNotExist();
        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void leavesNoServerBehindWhereItsReaderHasReadEnough() {
        Path home = folder.resolve("home");
        Launch.Ended ended = Launch.by(
                        List.of("sh", "-c", "\"$@\" | head -1", "sh"),
                        List.of(),
                        Map.of(),
                        List.of("status", "--home", home.toString()))
                .ended();
        assertThat(ended.output()).startsWith("period,unit,").doesNotContain("\tat ");
        assertThat(home.resolve("db/data/postmaster.pid")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> /dev/full", "--output /dev/full"})
    void saysThatNotAllCouldBeWritten(String where) {
        try (TestDatabase database = TestDatabase.fresh()) {
            List<String> starter = List.of("sh", "-c", "\"$@\" " + where, "sh");
            Launch.Ended ended = Launch.by(
                            starter,
                            List.of(),
                            database.environment(),
                            List.of("status", "--home", folder.resolve("home").toString()))
                    .ended();
            assertThat(ended.status()).as(ended.toString()).isIn(1, 2);
            assertThat(ended.output())
                    .contains("Không ghi", "No space left on device")
                    .doesNotContain("\tat ");
        }
    }
}
