package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.Decision;

/** A closed period takes no submission; a late one is held: contract section 3. */
class ClosedPeriodTest {
    @TempDir
    private Path home;

    private SmallOffice office;

    @BeforeEach
    void reportAndClose() {
        office = new SmallOffice(home);
        put("hai-phong/a.csv", "Lào,10");
        night();
        assertThat(members(1)).isEqualTo("10 provisional");
        run(Order.Kind.CLOSE, Optional.of("2021"), Optional.empty());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test // contract section 9: close and reopen alone make no release
    void closingMakesNoReleaseAndTheFiguresAreProvisionalNoLonger() {
        assertThat(members(1)).isEqualTo("10 ");
        assertThat(run(Order.Kind.CLOSE, Optional.of("2021"), Optional.empty())
                        .consolidated()
                        .made())
                .as("closing once more")
                .isEmpty();
        assertThat(run(Order.Kind.REOPEN, Optional.of("2021"), Optional.empty())
                        .consolidated()
                        .made())
                .isEmpty();
        assertThat(members(1)).isEqualTo("10 provisional");
        assertThat(office.releases(Period.parse("2021").orElseThrow())).isEqualTo(1);
    }

    @Test
    void aLateFileIsHeldAndChangesNothingUntilItIsDecided() {
        put("quang-ninh/muon.csv", "Nga,5");
        Outcome late = night();
        assertThat(late.wantsAttention()).isTrue();
        assertThat(late.consolidated().made()).isEmpty();
        assertThat(status(2)).isEqualTo("held");
        assertThat(codes()).contains("period-closed");

        decide(2, new Decision.Part());
        assertThat(status(2)).isEqualTo("loaded");
        assertThat(night().consolidated().made())
                .as("the night leaves a closed period alone")
                .isEmpty();
        run(Order.Kind.CONSOLIDATE, Optional.of("2021"), Optional.empty());
        assertThat(members(2)).isEqualTo("15 ");

        decide(2, new Decision.Undo());
        assertThat(status(2)).isEqualTo("held");
    }

    @Test
    void aRevisionIsHeldTooAndAPeriodOpenedAgainTakesIt() {
        put("hai-phong/b.csv", "Lào,11");
        night();
        assertThat(status(2)).isEqualTo("held");
        assertThat(codes()).contains("period-closed");

        run(Order.Kind.REOPEN, Optional.of("2021"), Optional.empty());
        assertThat(status(1)).isEqualTo("superseded");
        assertThat(status(2)).isEqualTo("loaded");
        assertThat(codes()).doesNotContain("period-closed");
        assertThat(members(2)).isEqualTo("11 provisional");
    }

    @Test
    void theSameBytesAgainAreADuplicateAndNotLate() {
        office.put("2021/hai-phong/sao.csv", bytes("Lào,10"));
        night();
        assertThat(status(2)).isEqualTo("duplicate");
    }

    @Test // contract section 8: that nothing is declared is said by consolidating and by closing
    void thatNobodyIsDeclaredToReportIsSaid() {
        office.put("2024-H1/hai-phong/a.csv", bytes("Lào,10"));
        UndeclaredPeriod undeclared = new UndeclaredPeriod("2024-H1", "63");

        assertThat(night().consolidated().undeclared()).containsExactly(undeclared);
        assertThat(run(Order.Kind.CLOSE, Optional.of("2024-H1"), Optional.empty())
                        .consolidated()
                        .undeclared())
                .containsExactly(undeclared);
        assertThat(undeclared.text(Lang.VI))
                .isEqualTo(
                        "Kỳ 2024-H1: chưa khai báo đơn vị nào phải báo cáo, nên coi cả 63 đơn vị hiện có đều phải gửi."
                                + " Hãy khai báo: tonghop period 2024-H1 --expect BỘ_SỐ_LIỆU=ĐƠN_VỊ,…"
                                + " (hoặc trong jobs/reference/senders.csv).");
        assertThat(run(Order.Kind.CONSOLIDATE, Optional.of("2021"), Optional.empty())
                        .consolidated()
                        .undeclared())
                .as("five units are declared for years")
                .isEmpty();
    }

    private void put(String path, String row) {
        office.put("2021/" + path, bytes(row));
    }

    private static byte[] bytes(String row) {
        return ("Tên hội,Số hội viên\nHội hữu nghị Việt Nam - " + row + "\n").getBytes(UTF_8);
    }

    private Outcome night() {
        return run(Order.Kind.NIGHTLY, Optional.empty(), Optional.empty());
    }

    private void decide(long submission, Decision.Choice choice) {
        run(
                Order.Kind.RESOLVE,
                Optional.empty(),
                Optional.of(new Decision(
                        new SubmissionId(submission), Optional.empty(), choice, Optional.empty(), Optional.empty())));
    }

    private Outcome run(Order.Kind kind, Optional<String> period, Optional<Decision> decision) {
        return office.run(new Order(
                kind,
                office.home().inbox(),
                Optional.empty(),
                period.flatMap(Period::parse),
                Optional.empty(),
                Lang.VI,
                decision));
    }

    private String members(int release) {
        List<String> line = office.figures("2021", release).stream()
                .filter(row -> row.get(2).equals("VN")
                        && row.get(3).equals("associations.members")
                        && row.get(4).isEmpty())
                .findFirst()
                .orElseThrow();
        return line.get(6) + " " + line.get(8).replace("missing_units;", "").replace("missing_units", "");
    }

    private String status(int submission) {
        return office.submissions().stream()
                .filter(row -> row.get(0).equals(Integer.toString(submission)))
                .findFirst()
                .orElseThrow()
                .get(7);
    }

    private List<String> codes() {
        return office.findings().stream().map(row -> row.get(11)).toList();
    }
}
