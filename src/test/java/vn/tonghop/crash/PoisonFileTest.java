package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.GreedyWorkbook;
import vn.tonghop.testing.Inbox;

/** A file that brings down the process that reads it is set aside; the others are loaded, and people are told. */
class PoisonFileTest {
    private static final String GOOD = "STT,Tên hội,Số hội viên\n1,Hội hữu nghị Việt Nam - Lào,1.797\n";

    @TempDir
    private Path folder = Path.of("");

    private Office office = Office.fromNothing(Path.of(""), Path.of(""));

    @AfterEach
    void remove() {
        office.remove();
    }

    @Test
    void aFileThatTakesAllMemoryIsSetAsideAndTheOthersAreLoaded() {
        Path inbox = folder.resolve("inbox");
        Inbox.put(inbox, "2021/quang-ninh/doc.xlsx", GreedyWorkbook.bytes(folder));
        Inbox.put(inbox, "2021/quang-ninh/hoi.csv", GOOD.getBytes(StandardCharsets.UTF_8));
        office = Office.copyOf(Undisturbed.night().seed(), folder.resolve("home"))
                .with(inbox);
        Launch.Ended first =
                office.launch(GreedyWorkbook.TOO_LITTLE_MEMORY, "nightly").ended();
        Launch.Ended last = first.well()
                ? first
                : office.launch(GreedyWorkbook.TOO_LITTLE_MEMORY, "nightly").ended();
        assertThat(last.well()).as(first + " " + last).isTrue();
        Answers answers = Answers.of(office);
        assertThat(answers.texts().get("submissions"))
                .contains("2021/quang-ninh/doc.xlsx,quang-ninh,2021,,,,rejected,0,0,0,0")
                .contains("2021/quang-ninh/hoi.csv,quang-ninh,2021,associations,,1,loaded");
        assertThat(answers.texts().get("findings")).contains("file-set-aside").contains("OutOfMemoryError");
        assertThat(office.launch(GreedyWorkbook.TOO_LITTLE_MEMORY, "nightly")
                        .ended()
                        .status())
                .isZero();
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
}
