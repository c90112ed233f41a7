package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;

/** What {@code doctor} says of the last runs, and of workbooks that are not there. */
class RunChecksTest {
    private static final byte[] FILE = "STT,Tên hội,Số hội viên\n1,Hội hữu nghị Việt Nam - Lào,1.797\n".getBytes(UTF_8);

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void aHomeWithoutARunIsWell() {
        assertThat(office.runChecks()).allMatch(Doctor.Diagnosis::isGood);
    }

    @Test
    void aRunThatFailedIsToldWithItsReasonAndTheWorkbookThatIsMissingUntilItIsMended() throws IOException {
        office.put("2021/quang-ninh/hoi.csv", FILE);
        Path inTheWay = office.home().outbox().resolve("2021/tong-hop-2021-1.docx");
        Files.createDirectories(inTheWay.resolve("x"));
        night();
        assertThat(office.runChecks())
                .noneMatch(Doctor.Diagnosis::isGood)
                .extracting(Doctor.Diagnosis::text)
                .satisfiesExactly(
                        run -> assertThat(run)
                                .startsWith("Lần chạy nightly (từ 11:00, 10/01/2022)")
                                .contains("Ghi tệp tổng hợp, kỳ 2021", "tong-hop-2021-1.docx", "tonghop.log"),
                        workbook -> assertThat(workbook)
                                .contains("tong-hop-2021-1.xlsx", "tonghop consolidate --period 2021"));

        office.run(Order.Kind.INGEST, office.home().inbox());
        assertThat(office.runChecks()).filteredOn(one -> !one.isGood()).hasSize(2);

        FileSystemUtils.deleteRecursively(inTheWay);
        night();
        assertThat(office.runChecks()).singleElement().matches(Doctor.Diagnosis::isGood);
    }

    @Test
    void aRunThatWasCutShortIsTold() {
        office.put("2021/quang-ninh/hoi.csv", FILE);
        night();
        office.execute("update ops.run set ended_at = null, outcome = null");
        assertThat(office.runChecks()).singleElement().satisfies(one -> {
            assertThat(one.isGood()).isFalse();
            assertThat(one.text()).contains("nightly (từ 11:00, 10/01/2022)", "bị dừng giữa chừng");
        });
    }

    @Test // what two runs die of would keep every later one from its work
    void aRunThatWasTakenUpInVainIsGivenUpAndTheNextOneDoesItsWork() {
        office.put("2021/quang-ninh/hoi.csv", FILE);
        night();
        office.execute("update ops.run set ended_at = null, outcome = null, taken_up = true");
        office.put("2021/can-tho/hoi.csv", FILE);
        Outcome next = night();
        assertThat(next.completed()).isTrue();
        assertThat(next.files()).isEqualTo(1);
        assertThat(next.end().before().get(1).vi()).startsWith("Ghi tệp tổng hợp: ");
        assertThat(office.runChecks()).singleElement().matches(Doctor.Diagnosis::isGood);
    }

    private Outcome night() {
        return office.run(Order.Kind.NIGHTLY, office.home().inbox());
    }
}
