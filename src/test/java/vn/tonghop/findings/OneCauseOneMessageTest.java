package vn.tonghop.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.findings.MessyFile.text;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.cli.Typed;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;

/** What one habit of a sender makes in many cells is told once, with how many cells it is. */
class OneCauseOneMessageTest {
    @TempDir
    private Path home;

    @Test
    void phonesWithoutTheirZeroAreOneMessageOfTheColumn() {
        Inbox.put(
                home.resolve("inbox"),
                "2021/quang-ninh/hội viên.csv",
                text(
                        "Họ và tên,Tên hội,Điện thoại,CCCD",
                        "Nguyễn Thị An,Hội Việt - Lào,912345678,001050123456",
                        "Trần Văn Bình,Hội Việt - Lào,0912345679,38062123456",
                        "Lê Văn Cảnh,Hội Việt - Lào,912345680,38062123457"));
        List<String> findings = findings();
        assertThat(findings)
                .filteredOn(line -> line.contains(",phone-zero-restored,"))
                .singleElement()
                .asString()
                .contains(",,C,phone,info,", "“Điện thoại”", "2 ô")
                .doesNotContain("912345");
        assertThat(findings)
                .filteredOn(line -> line.contains(",citizen-id-short,"))
                .as("a cell left empty is told for itself")
                .hasSize(2);
    }

    private List<String> findings() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Typed.on(
                    home,
                    database.environment(),
                    "ingest",
                    "--inbox",
                    home.resolve("inbox").toString());
            return Typed.on(home, database.environment(), "findings", "--format", "csv")
                    .out()
                    .lines()
                    .toList();
        }
    }
}
