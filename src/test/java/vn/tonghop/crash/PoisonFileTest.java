package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.RawWorkbook;

/** A file that brings down the process that reads it is set aside; the others are loaded, and people are told. */
class PoisonFileTest {
    private static final String GOOD = "STT,Tên hội,Số hội viên\n1,Hội hữu nghị Việt Nam - Lào,1.797\n";
    /** More than so little memory can hold, and nothing that Excel could not write. */
    private static final int MERGED = 490_000;

    private static final List<String> LITTLE_MEMORY = List.of("-Xmx72m");

    @TempDir
    private Path folder = Path.of("");

    private Office office = Office.fromNothing(Path.of(""), Path.of(""));

    @AfterEach
    void remove() {
        office.remove();
    }

    @Test
    void aFileThatTakesAllMemoryIsSetAsideAndTheOthersAreLoaded() throws IOException {
        Path inbox = folder.resolve("inbox");
        CrashInbox.put(inbox, "2021/quang-ninh/doc.xlsx", monstrous());
        CrashInbox.put(inbox, "2021/quang-ninh/hoi.csv", GOOD.getBytes(StandardCharsets.UTF_8));
        office = Office.copyOf(Undisturbed.night().seed(), folder.resolve("home"))
                .with(inbox);
        Launch.Ended first = office.launch(LITTLE_MEMORY, "nightly").ended();
        Launch.Ended last =
                first.well() ? first : office.launch(LITTLE_MEMORY, "nightly").ended();
        assertThat(last.well()).as(first + " " + last).isTrue();
        Answers answers = Answers.of(office);
        assertThat(answers.texts().get("submissions"))
                .contains("2021/quang-ninh/doc.xlsx,quang-ninh,2021,,,,rejected,0,0,0,0")
                .contains("2021/quang-ninh/hoi.csv,quang-ninh,2021,associations,,1,loaded");
        assertThat(answers.texts().get("findings")).contains("file-set-aside").contains("OutOfMemoryError");
        assertThat(office.launch(LITTLE_MEMORY, "nightly").ended().status()).isZero();
        answers.requireSame(Answers.of(office), "a second night");
    }

    @Test
    @EnabledIfSystemProperty(named = Faults.PROPERTY, matches = Faults.FULL)
    void filesThatPeopleKilledARunOverAreNotSetAside() {
        office = Office.copyOf(Undisturbed.night().seed(), folder.resolve("home"));
        for (int i = 0; i < 3; i++) {
            office.launch(List.of("-Dtonghop.die=OPENED:2"), "nightly").ended();
        }
        assertThat(office.launch("nightly").ended().well()).isTrue();
        Answers answers = Answers.of(office);
        assertThat(answers.texts().get("findings")).doesNotContain("file-set-aside");
        Undisturbed.night().answers().requireSame(answers, "three kills over the same files");
    }

    private static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private byte[] monstrous() throws IOException {
        StringBuilder sheet =
                new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\">" + text("A1", "Tên hội") + text("B1", "Số hội viên") + "</row>"
                        + "<row r=\"2\">" + text("A2", "Hội hữu nghị Việt Nam - Nga")
                        + "<c r=\"B2\"><v>12</v></c></row></sheetData>"
                        + "<mergeCells count=\"" + MERGED + "\">");
        for (int i = 2; i < MERGED; i++) {
            sheet.append("<mergeCell ref=\"D")
                    .append(2 * i)
                    .append(":D")
                    .append(2 * i + 1)
                    .append("\"/>");
        }
        Path file = RawWorkbook.ofSheet(
                        sheet.append("</mergeCells></worksheet>").toString())
                .write(folder.resolve("monstrous.xlsx"));
        return Files.readAllBytes(file);
    }
}
