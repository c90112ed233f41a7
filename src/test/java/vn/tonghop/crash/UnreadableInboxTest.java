package vn.tonghop.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.cli.Typed;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;

/** What the program may not read in an inbox is a finding, told once, and keeps nothing else from being received. */
class UnreadableInboxTest {
    private static final Set<PosixFilePermission> NOBODY = Set.of();
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final String HEAD = "STT,Tên hội,Số hội viên\n";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private Path file = Path.of("");
    private Path unit = Path.of("");

    @BeforeEach
    void aFileAndAFolderThatNobodyMayRead() throws IOException {
        Inbox.put(inbox(), "2021/can-tho/hoi.csv", (HEAD + "1,Hội hữu nghị Việt Nam - Lào,17\n").getBytes(UTF_8));
        file = Inbox.put(
                inbox(), "2021/quang-ninh/hoi.csv", (HEAD + "1,Hội hữu nghị Việt Nam - Nga,9\n").getBytes(UTF_8));
        Inbox.put(inbox(), "2021/ha-tinh/hoi.csv", (HEAD + "1,Hội hữu nghị Việt Nam - Cuba,5\n").getBytes(UTF_8));
        unit = inbox().resolve("2021/ha-tinh");
        Files.setPosixFilePermissions(file, NOBODY);
        Files.setPosixFilePermissions(unit, NOBODY);
    }

    @AfterEach
    void close() throws IOException {
        Files.setPosixFilePermissions(unit, OWNER);
        database.close();
    }

    @Test // contract section 9, Inbox
    void theOthersAreReceivedAndWhatCannotBeReadIsReadOnceItMayBe() throws IOException {
        Launch.Ended first = night();
        assertThat(first.status()).as(first.toString()).isEqualTo(3);
        assertThat(first.output())
                .contains("2 mục không nhận được", "- 2021/quang-ninh/hoi.csv: Không đọc được tệp", "- 2021/ha-tinh: ");
        assertThat(findings())
                .containsExactly(
                        ",,2021/ha-tinh,ha-tinh,2021,,,,,,error,folder-unreadable",
                        ",,2021/quang-ninh/hoi.csv,quang-ninh,2021,,,,,,error,file-unreadable");
        assertThat(submissions()).hasSize(1);

        Launch.Ended second = night();
        assertThat(second.status()).as(second.toString()).isZero();
        assertThat(second.output()).doesNotContain("không nhận được");
        assertThat(findings()).hasSize(2);

        Files.setPosixFilePermissions(file, OWNER);
        Files.setPosixFilePermissions(unit, OWNER);
        assertThat(night().status()).isZero();
        assertThat(findings()).isEmpty();
        assertThat(submissions()).hasSize(3).allMatch(line -> line.contains(",loaded,"));
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Launch.Ended night() {
        return Launch.unprivileged(
                        database.environment(),
                        List.of("nightly", "--home", folder.resolve("home").toString(), "--inbox", inbox().toString()))
                .ended();
    }

    /** Errors and warnings, without their numbers and messages. */
    private List<String> findings() {
        return rows("findings").stream()
                .filter(row -> !row.contains(",info,"))
                .map(row -> row.replaceFirst("^\\d+", "").replaceFirst(",,\\p{Lu}.*|,,\".*", ""))
                .toList();
    }

    private List<String> submissions() {
        return rows("submissions");
    }

    private List<String> rows(String verb) {
        return Typed.on(folder.resolve("home"), database.environment(), verb, "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .toList();
    }
}
