package vn.tonghop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;

/** A half-year for which nobody is declared to report, one of 63 unions has, and a currency has no rate. */
class UndeclaredPeriodTest {
    private static final String UNDECLARED = "Kỳ 2024-H1: chưa khai báo đơn vị nào phải báo cáo, nên coi cả 63 đơn vị";

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path home;

    @BeforeEach
    void aProjectInKronor() {
        Inbox.put(
                home.resolve("inbox"),
                "2024-H1/hai-phong/du-an.csv",
                "Tên dự án,Tổ chức PCPNN,Giá trị cam kết,Loại tiền\nTrạm y tế,Plan,1000,SEK\n".getBytes(UTF_8));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test // contract section 8: that nothing is declared is said; amounts left out stand beside the figure
    void theNightDoctorAndStatusSaySoAndFiguresSayWhatTheyLeaveOut() {
        Typed night = run("nightly");
        assertThat(night.out()).contains(UNDECLARED);
        assertThat(night.status()).as(night.toString()).isZero();

        Typed doctor = run("doctor");
        assertThat(doctor.out()).contains("[lưu ý] " + UNDECLARED);
        assertThat(doctor.status()).as(doctor.toString()).isZero();

        Typed status = run("status", "--period", "2024-H1");
        assertThat(status.err()).contains(UNDECLARED);
        assertThat(status.out()).contains("2024-H1,an-giang,ngo-projects,not-received,");

        Typed figures = run("figures", "--period", "2024-H1", "--unit", "VN");
        assertThat(figures.out())
                .contains("2024-H1,1,VN,projects.committed_vnd,,,,VND,missing_units;provisional;missing_rate,1,63\n");
        assertThat(figures.err()).contains("không tính vào projects.committed_vnd của VN: 1000 SEK (1 dòng, 1 đơn vị)");
    }

    private Typed run(String... arguments) {
        return Typed.on(home, database.environment(), arguments);
    }
}
