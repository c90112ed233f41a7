package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.crash.Launch;
import vn.tonghop.testing.TestDatabase;

/** Issue 16: Vietnamese file names where the locale is not one of UTF-8, as under cron, and no launcher sets one. */
class UnicodeNamesTest {
    private static final String FILE = "Báo cáo 'quý' 100% Ổ hội viên.csv";

    /** All that a shell would read otherwise. */
    private static final String INBOX = "hộp \"thư\" 'đến' \\0101 %s $HOME";

    @TempDir
    private Path folder = Path.of("");

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX"})
    void areReadAndKeptAsTheyAre(String locale) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve(INBOX).resolve("2021/hai-phong"));
        Files.writeString(inbox.resolve(FILE), "Họ và tên;Giới tính\nNguyễn Thị A;Nữ\n");
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("LC_ALL", locale);
        Launch.Ended ended = Launch.of(
                        List.of(),
                        environment,
                        List.of(
                                "ingest",
                                "--home",
                                folder.resolve("nhà").toString(),
                                "--inbox",
                                folder.resolve(INBOX).toString()))
                .ended();
        assertThat(ended.well()).as(ended.toString()).isTrue();
        assertThat(Typed.on(folder.resolve("nhà"), database.environment(), "submissions", "--format", "csv")
                        .out())
                .contains("2021/hai-phong/" + FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void areRefusedWhereTheyCannotBeRead(String lang) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("LC_ALL", "C");
        environment.put("PATH", "/nowhere");
        Launch.Ended ended = Launch.of(
                        List.of(),
                        environment,
                        List.of(
                                "status",
                                "--lang",
                                lang,
                                "--home",
                                folder.resolve("home").toString()))
                .ended();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output())
                .contains("LC_ALL=C.UTF-8", "jobs/tonghop")
                .contains(lang.equals("vi") ? "tên tệp tiếng Việt" : "File names are in")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void endsAsItIsAsked() {
        Launch launch = Launch.of(
                List.of(),
                Map.of("LC_ALL", "C"),
                List.of("status", "--home", folder.resolve("home").toString()));
        Path pidFile = folder.resolve("home/db/data/postmaster.pid");
        launch.makes(pidFile);
        launch.signal("TERM");
        assertThat(launch.ended().status()).isEqualTo(143);
        assertThat(pidFile).doesNotExist();
    }
}
