package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.Order.Kind.CLOSE;
import static vn.tonghop.jobs.Order.Kind.CONSOLIDATE;
import static vn.tonghop.jobs.Order.Kind.REOPEN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.warehouse.Decision;

/**
 * Four periods of four unions, one chapter a test, each going on where the one before it stopped; after each the invariants of
 * {@link AfterEveryStep} hold. The numbers are worked out from {@link StoryFiles} by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {
    private static final String AFTER_THE_MERGER = "2025-07-01";

    @TempDir
    private static Path folder;

    private StoryOffice office;
    private AfterEveryStep invariants;

    @BeforeAll
    void open() {
        office = new StoryOffice(folder);
        invariants = new AfterEveryStep(office.office());
    }

    @AfterEach
    void theInvariantsHold() {
        invariants.holds();
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    @Order(1)
    void threeUnionsReportTheYear2024() {
        office.on("2024-12-16");
        office.put(
                "2024/hai-phong/bao cao.xlsx",
                StoryFiles.haiPhongAssociations("NĂM 2024", 120, 200),
                StoryFiles.haiPhongProjects("NĂM 2024", 1000, 400));
        office.put("2024/hai-duong/bao cao.xls", haiDuong2024());
        office.put(
                "2024/quang-ninh/hoi.xlsx",
                StoryFiles.quangNinhAssociations("NĂM 2024", """
                        1 | Hội hữu nghị Việt Nam - Trung Quốc | 90
                        2 | Hội hữu nghị Việt Nam - Lào | 30
                        3 | Hội hữu nghị Việt Nam - Campuchia | 25
                        """),
                StoryFiles.quangNinhScholarships("NĂM 2024"));
        assertThat(office.night().wantsAttention()).isFalse();

        assertThat(office.nation("2024#1", "associations.count")).isEqualTo("8");
        assertThat(office.nation("2024#1", "associations.members"))
                .as("370 + 140 + 145")
                .isEqualTo("655");
        assertThat(office.nation("2024#1", "associations.members[partner_country=LA]"))
                .as("120 + 80 + 30")
                .isEqualTo("230");
        assertThat(office.nation("2024#1", "projects.count")).isEqualTo("3");
        assertThat(office.nation("2024#1", "projects.ngos"))
                .as("Plan International twice, Oxfam")
                .isEqualTo("2");
        assertThat(office.nation("2024#1", "projects.committed_vnd"))
                .as("1500 USD of 24335, 30 million")
                .isEqualTo("66502500");
        assertThat(office.nation("2024#1", "projects.disbursed_vnd"))
                .as("900 USD of 24335, 10 million")
                .isEqualTo("31901500");
        assertThat(office.nation("2024#1", "projects.beneficiaries")).isEqualTo("530");
        assertThat(office.nation("2024#1", "scholarships.awards")).isEqualTo("2");
        assertThat(office.nation("2024#1", "scholarships.amount_vnd")).isEqualTo("80000000");
        assertThat(office.figure("2024#1", "hai-phong", "associations.members")).isEqualTo("370");
        assertThat(office.figure("2024#1", "dong-bang-song-hong", "associations.members"))
                .as("all three lie there")
                .isEqualTo("655");
    }

    @Test
    @Order(2)
    void aRevisionASupplementAPartAndADuplicateComeInOneNight() {
        office.on("2024-12-20");
        office.put(
                "2024/hai-phong/bao cao sua.xlsx",
                StoryFiles.haiPhongAssociations("NĂM 2024", 125, 200),
                StoryFiles.haiPhongProjects("NĂM 2024", 1200, 400));
        office.put("2024/hai-duong/ban sao.xls", haiDuong2024());
        office.put(
                "2024/hai-duong/du an dot 2.xlsx",
                "Dự án\nDỰ ÁN VIỆN TRỢ NĂM 2024\nĐVT: triệu đồng\n" + StoryFiles.PROJECTS
                        + "1 | Máy tính cho trường học | Hanmaeum | Hàn Quốc | 12 | 12 | 45\n");
        office.put("2024/quang-ninh/bo sung.xlsx", StoryFiles.quangNinhAssociations("NĂM 2024 (BỔ SUNG)", """
                        1 | Hội hữu nghị Việt Nam - Lào | 35
                        2 | Hội hữu nghị Việt Nam - Nhật Bản | 40
                        3 | Hội hữu nghị Việt Nam - Ấn Độ | 5
                        """));
        assertThat(office.night().wantsAttention()).isFalse();

        assertThat(office.statuses("2024/hai-phong/bao cao.xlsx")).containsOnly("superseded");
        assertThat(office.statuses("2024/hai-phong/bao cao sua.xlsx")).containsOnly("loaded");
        assertThat(office.statuses("2024/hai-duong/ban sao.xls")).containsOnly("duplicate");
        assertThat(office.statuses("2024/hai-duong/du an dot 2.xlsx")).containsOnly("loaded");
        assertThat(office.statuses("2024/quang-ninh/hoi.xlsx")).containsOnly("loaded");
        assertThat(office.nation("2024#2", "associations.members"))
                .as("375 + 140 + 90 + 25 + 35 + 40 + 5")
                .isEqualTo("710");
        assertThat(office.nation("2024#2", "associations.count")).isEqualTo("10");
        assertThat(office.nation("2024#2", "associations.members[partner_country=LA]"))
                .as("125 + 80 + 35")
                .isEqualTo("240");
        assertThat(office.nation("2024#2", "projects.ngos")).isEqualTo("3");
        assertThat(office.nation("2024#2", "projects.committed_vnd"))
                .as("1700 USD, 42 million")
                .isEqualTo("83369500");
        assertThat(office.nation("2024#2", "projects.disbursed_vnd")).isEqualTo("43901500");
        assertThat(office.causes("2024#1", "2024#2", "associations.members"))
                .containsExactlyInAnyOrder(
                        "5 revision 2024/hai-phong/bao cao sua.xlsx", "50 revision 2024/quang-ninh/bo sung.xlsx");
        assertThat(office.causes("2024#1", "2024#2", "projects.committed_vnd"))
                .containsExactlyInAnyOrder(
                        "4867000 revision 2024/hai-phong/bao cao sua.xlsx",
                        "12000000 late-arrival 2024/hai-duong/du an dot 2.xlsx");
    }

    @Test
    @Order(3)
    void aFileThatRepeatsATooSmallPartIsHeldAndCountsForNothing() {
        office.put("2024/quang-ninh/hoi quy IV.xlsx", StoryFiles.quangNinhAssociations("NĂM 2024", """
                        1 | Hội hữu nghị Việt Nam - Lào | 36
                        2 | Hội hữu nghị Việt Nam - Mỹ | 15
                        3 | Hội hữu nghị Việt Nam - Đức | 10
                        """));
        Outcome outcome = office.night();
        assertThat(outcome.wantsAttention()).isTrue();
        assertThat(outcome.consolidated().made()).isEmpty();
        assertThat(office.statuses("2024/quang-ninh/hoi quy IV.xlsx")).containsExactly("held");
    }

    @Test
    @Order(4)
    void theHeldFileIsTakenForAPartFirst() {
        office.decide("2024/quang-ninh/hoi quy IV.xlsx", new Decision.Part());
        office.night();
        assertThat(office.nation("2024#3", "associations.members"))
                .as("710 + 61: Lào counts twice")
                .isEqualTo("771");
        assertThat(office.nation("2024#3", "associations.count")).isEqualTo("13");
        assertThat(office.causes("2024#2", "2024#3", "associations.members"))
                .containsExactly("61 decision 2024/quang-ninh/hoi quy IV.xlsx");
    }

    @Test
    @Order(5)
    void andThenForARevisionOfTheSupplement() {
        office.decide("2024/quang-ninh/hoi quy IV.xlsx", new Decision.Undo());
        office.decide(
                "2024/quang-ninh/hoi quy IV.xlsx",
                new Decision.RevisionOf(List.of(office.submission("2024/quang-ninh/bo sung.xlsx"))));
        office.night();
        assertThat(office.statuses("2024/quang-ninh/bo sung.xlsx")).containsExactly("superseded");
        assertThat(office.nation("2024#4", "associations.members"))
                .as("375 + 140 + 90 + 25 + 36 + 15 + 10")
                .isEqualTo("691");
        assertThat(office.nation("2024#4", "associations.count")).isEqualTo("10");
        assertThat(office.causes("2024#3", "2024#4", "associations.members"))
                .allSatisfy(cause -> assertThat(cause).contains(" decision "));
        assertThat(office.causes("2024#2", "2024#4", "associations.members"))
                .as("against the release before the first decision")
                .containsExactly("-19 decision 2024/quang-ninh/hoi quy IV.xlsx");
    }

    @Test
    @Order(6)
    void theYearIsClosedAndALateFileIsHeld() {
        office.on("2025-01-15");
        assertThat(office.flags("2024#4", "VN", "associations.members")).contains("provisional");
        office.run(CLOSE, "2024");
        assertThat(office.nation("2024#4", "associations.members")).isEqualTo("691");
        assertThat(office.flags("2024#4", "VN", "associations.members")).doesNotContain("provisional");

        office.on("2025-02-03");
        office.put(
                "2024/dong-nai/muon.xlsx",
                "Hội\nLIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH ĐỒNG NAI\nTỔ CHỨC HỘI NĂM 2024\n" + StoryFiles.ASSOCIATIONS
                        + "1 | Hội hữu nghị Việt Nam - Lào | 20\n2 | Hội hữu nghị Việt Nam - Nhật Bản | 35\n");
        assertThat(office.night().consolidated().made()).isEmpty();
        assertThat(office.statuses("2024/dong-nai/muon.xlsx")).containsExactly("held");
    }

    @Test
    @Order(7)
    void theLateFileIsTakenInByADecision() {
        office.decide("2024/dong-nai/muon.xlsx", new Decision.Part());
        assertThat(office.statuses("2024/dong-nai/muon.xlsx")).containsExactly("loaded");
        invariants.publishedAgainItIsTheSame();
        assertThat(office.night().consolidated().made())
                .as("the night leaves a closed year alone")
                .isEmpty();
        office.run(CONSOLIDATE, "2024");
        assertThat(office.nation("2024#5", "associations.members"))
                .as("691 + 55")
                .isEqualTo("746");
        assertThat(office.nation("2024#5", "associations.count")).isEqualTo("12");
        assertThat(office.causes("2024#4", "2024#5", "associations.members"))
                .containsExactly("55 decision 2024/dong-nai/muon.xlsx");
    }

    @Test
    @Order(8)
    void theFirstHalfOf2025HasAmountsWithoutARate() {
        office.on("2025-06-16");
        office.put(
                "2025-H1/hai-phong/bao cao.xlsx",
                StoryFiles.haiPhongAssociations("6 THÁNG ĐẦU NĂM 2025", 130, 190),
                StoryFiles.haiPhongProjects("6 THÁNG ĐẦU NĂM 2025", 1200, 600));
        office.put(
                "2025-H1/hai-duong/bao cao.xlsx",
                StoryFiles.haiDuongAssociations("6 THÁNG ĐẦU NĂM 2025", 82, 61),
                StoryFiles.haiDuongProjects("6 THÁNG ĐẦU NĂM 2025", 25));
        office.put("2025-H1/hai-duong/hoi vien.csv", OfficeFile.csv(StoryFiles.haiDuongRoster()));
        office.put(
                "2025-H1/quang-ninh/bao cao.xls",
                StoryFiles.quangNinhAssociations("6 THÁNG ĐẦU NĂM 2025", """
                        1 | Hội hữu nghị Việt Nam - Lào | 36
                        2 | Hội hữu nghị Việt Nam - Trung Quốc | 95
                        """),
                StoryFiles.quangNinhAid(
                        "6 THÁNG ĐẦU NĂM 2025", "1 | Lào | Tỉnh Luông Pha Băng | Xây trường học | 500\n"));
        assertThat(office.night().wantsAttention()).isFalse();

        assertThat(office.nation("2025-H1#1", "associations.members"))
                .as("370 + 143 + 131")
                .isEqualTo("644");
        assertThat(office.nation("2025-H1#1", "members.count")).isEqualTo("3");
        assertThat(office.nation("2025-H1#1", "members.count[gender=unknown]")).isEqualTo("1");
        assertThat(office.nation("2025-H1#1", "members.count[age_band=61+]"))
                .as("born 1950")
                .isEqualTo("1");
        assertThat(office.codes("2025-H1/hai-duong/hoi vien.csv"))
                .as("3 persons where 61 are said to be")
                .contains("roster-differs");
        assertThat(office.nation("2025-H1#1", "projects.committed_vnd")).isEqualTo("30000000");
        assertThat(office.flags("2025-H1#1", "VN", "projects.committed_vnd")).contains("missing_rate");
        assertThat(office.codes("2025-H1/hai-phong/bao cao.xlsx")).contains("rate-missing");
        assertThat(office.nation("2025-H1#1", "outgoing_aid.amount_vnd")).isEqualTo("500000000");
    }

    @Test
    @Order(9)
    void aRateIsGivenAndMakesAReleaseThatSaysSo() throws IOException {
        office.rates("USD,2025-01-01,2025-12-31,25000,giả định");
        assertThat(office.night().consolidated().made())
                .containsExactly(new Outcome.Made(Period.parse("2025-H1").orElseThrow(), 2));
        assertThat(office.nation("2025-H1#2", "projects.committed_vnd"))
                .as("1700 USD of 25000, 30 million")
                .isEqualTo("72500000");
        assertThat(office.nation("2025-H1#2", "projects.disbursed_vnd"))
                .as("1100 USD, 25 million")
                .isEqualTo("52500000");
        assertThat(office.flags("2025-H1#2", "VN", "projects.committed_vnd")).doesNotContain("missing_rate");
        assertThat(office.codes("2025-H1/hai-phong/bao cao.xlsx")).doesNotContain("rate-missing");
        assertThat(office.causes("2025-H1#1", "2025-H1#2", "projects.committed_vnd"))
                .containsExactly("42500000 rate ");
        assertThat(office.causes("2025-H1#1", "2025-H1#2", "associations.members"))
                .isEmpty();
    }

    @Test
    @Order(10)
    void inTheSecondHalfHaiDuongBecomesPartOfHaiPhongAndBothReport() {
        office.on("2025-12-16");
        office.put(
                "2025-H2/hai-phong/bao cao.xlsx",
                StoryFiles.haiPhongAssociations("6 THÁNG CUỐI NĂM 2025", 131, 190),
                StoryFiles.haiPhongProjects("6 THÁNG CUỐI NĂM 2025", 1200, 700));
        office.put("2025-H2/hai-duong/bao cao.xls", StoryFiles.haiDuongAssociations("6 THÁNG CUỐI NĂM 2025", 83, 60));
        office.put(
                "2025-H2/quang-ninh/bao cao.xlsx",
                StoryFiles.quangNinhAssociations("6 THÁNG CUỐI NĂM 2025", """
                        1 | Hội hữu nghị Việt Nam - Lào | 36
                        2 | Hội hữu nghị Việt Nam - Trung Quốc | 95
                        """),
                StoryFiles.quangNinhAid("6 THÁNG CUỐI NĂM 2025", "Không phát sinh\n"));
        assertThat(office.night().wantsAttention()).isFalse();

        assertThat(office.nation("2025-H2#1", "associations.members"))
                .as("371 + 143 + 131")
                .isEqualTo("645");
        assertThat(office.figure("2025-H2#1", "hai-phong", "associations.members"))
                .isEqualTo("371");
        assertThat(office.flags("2025-H2#1", "hai-phong", "associations.members"))
                .contains("break");
        assertThat(office.restated("2025-H2#1", "hai-phong", "associations.members", AFTER_THE_MERGER))
                .as("371 + 143")
                .isEqualTo("514");
        assertThat(office.restated("2024#5", "hai-phong", "associations.members", AFTER_THE_MERGER))
                .as("375 + 140")
                .isEqualTo("515");
        assertThat(office.nation("2025-H2#1", "projects.ngos")).isEqualTo("2");
        assertThat(office.nation("2025-H2#1", "outgoing_aid.amount_vnd"))
                .as("a nil return")
                .isEqualTo("0");
    }

    @Test
    @Order(11)
    void in2026AReportOfHaiDuongIsHeldAndBecomesHaiPhongs() {
        office.on("2026-06-16");
        office.put("2026-H1/hai-phong/bao cao.xlsx", StoryFiles.haiPhongAssociations("6 THÁNG ĐẦU NĂM 2026", 212, 190));
        office.put(
                "2026-H1/hai-duong/bao cao.xlsx",
                "Hội\nLIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HẢI DƯƠNG\nTỔ CHỨC HỘI 6 THÁNG ĐẦU NĂM 2026\n"
                        + StoryFiles.ASSOCIATIONS + "1 | Hội hữu nghị Việt Nam - Hàn Quốc | 58\n");
        office.put("2026-H1/quang-ninh/hoc bong.xlsx", StoryFiles.quangNinhScholarships("6 THÁNG ĐẦU NĂM 2026"));
        assertThat(office.night().wantsAttention()).isTrue();
        assertThat(office.statuses("2026-H1/hai-duong/bao cao.xlsx")).containsExactly("held");
        assertThat(office.codes("2026-H1/hai-duong/bao cao.xlsx")).contains("unit-not-in-period");
        assertThat(office.nation("2026-H1#1", "associations.members"))
                .as("212 + 190 + 50")
                .isEqualTo("452");

        office.decide(
                "2026-H1/hai-duong/bao cao.xlsx",
                new Decision.Placed(Optional.of(new UnitId("hai-phong")), Period.parse("2026-H1")));
        office.night();
        assertThat(office.nation("2026-H1#2", "associations.members"))
                .as("452 + 58")
                .isEqualTo("510");
        assertThat(office.figure("2026-H1#2", "hai-phong", "associations.members"))
                .isEqualTo("510");
        assertThat(office.causes("2026-H1#1", "2026-H1#2", "associations.members"))
                .containsExactly("58 decision 2026-H1/hai-duong/bao cao.xlsx");
    }

    @Test
    @Order(12)
    void aCorrectedRateOfAClosedYearMakesAReleaseWhenItIsAskedFor() throws IOException {
        office.rates("USD,2025-01-01,2025-12-31,25000,giả định", "USD,2024-01-01,2024-12-31,24400,đính chính");
        invariants.publishedAgainItIsTheSame();
        assertThat(office.night().consolidated().made()).isEmpty();
        office.run(CONSOLIDATE, "2024");
        assertThat(office.nation("2024#6", "projects.committed_vnd"))
                .as("1700 USD of 24400, 42 million")
                .isEqualTo("83480000");
        assertThat(office.causes("2024#5", "2024#6", "projects.committed_vnd")).containsExactly("110500 rate ");
        assertThat(office.causes("2024#5", "2024#6", "projects.disbursed_vnd"))
                .as("900 USD")
                .containsExactly("58500 rate ");
    }

    @Test
    @Order(13)
    void theYear2025IsPutTogetherFromItsHalves() {
        office.run(CONSOLIDATE, "2025");
        assertThat(office.nation("2025#1", "associations.members"))
                .as("a stock: the second half")
                .isEqualTo("645");
        assertThat(office.nation("2025#1", "projects.disbursed_vnd"))
                .as("a flow: 52,500,000 and 1200 USD of 25000")
                .isEqualTo("82500000");
        assertThat(office.nation("2025#1", "outgoing_aid.amount_vnd")).isEqualTo("500000000");
        assertThat(office.flags("2025#1", "VN", "associations.members")).contains("estimate");
    }

    @Test
    @Order(14)
    void aRevisionOfAHalfChangesTheHalfAndTheYear() {
        office.put(
                "2025-H1/hai-phong/bao cao lan 2.xlsx", StoryFiles.haiPhongProjects("6 THÁNG ĐẦU NĂM 2025", 1200, 650));
        office.night();
        assertThat(office.nation("2025-H1#3", "projects.disbursed_vnd"))
                .as("50 USD more")
                .isEqualTo("53750000");
        assertThat(office.nation("2025#2", "projects.disbursed_vnd")).isEqualTo("83750000");
        assertThat(office.causes("2025-H1#2", "2025-H1#3", "projects.disbursed_vnd"))
                .containsExactly("1250000 revision 2025-H1/hai-phong/bao cao lan 2.xlsx");
        assertThat(office.causes("2025#1", "2025#2", "projects.disbursed_vnd"))
                .containsExactly("1250000 revision 2025-H1/hai-phong/bao cao lan 2.xlsx");
        assertThat(office.nation("2025-H1#3", "associations.members"))
                .as("of another sheet, still in force")
                .isEqualTo("644");
    }

    @Test
    @Order(15)
    void theYear2024IsOpenedAgainAndAFileIsWithdrawn() {
        office.run(REOPEN, "2024");
        assertThat(office.nation("2024#6", "associations.members")).isEqualTo("746");
        assertThat(office.flags("2024#6", "VN", "associations.members")).contains("provisional");

        office.decide("2024/hai-phong/bao cao sua.xlsx", new Decision.Withdraw());
        office.night();
        assertThat(office.statuses("2024/hai-phong/bao cao.xlsx"))
                .as("in force again")
                .containsOnly("loaded");
        assertThat(office.nation("2024#7", "associations.members"))
                .as("746 - 5")
                .isEqualTo("741");
        assertThat(office.causes("2024#6", "2024#7", "associations.members"))
                .allSatisfy(cause -> assertThat(cause).contains(" decision "));

        office.decide("2024/hai-phong/bao cao sua.xlsx", new Decision.Undo());
        office.night();
        assertThat(office.nation("2024#8", "associations.members")).isEqualTo("746");
        assertThat(office.causes("2024#6", "2024#8", "associations.members")).isEmpty();
    }

    @Test
    @Order(16)
    void aCountryGetsAnotherNameWhichMakesReleasesThatDifferInNoFigure() throws IOException {
        office.reference("countries.csv", countries -> {
            countries.remove("LA,LAO,Lào,Laos");
            countries.add("LA,LAO,CHDCND Lào,Lao PDR");
        });
        assertThat(office.night().consolidated().made())
                .as("the periods that are open")
                .extracting(made -> made.period().label())
                .contains("2024", "2025-H1", "2026-H1");
        assertThat(office.causes("2024#8", "2024#9", "associations.members")).isEmpty();
    }

    @Test
    @Order(17)
    void inTheEndEveryReleaseIsStillExplained() {
        invariants.holdsOfEveryReleaseStill();
    }

    private static byte[] haiDuong2024() {
        return OfficeFile.xls(
                StoryFiles.haiDuongAssociations("NĂM 2024", 80, 60), StoryFiles.haiDuongProjects("NĂM 2024", 10));
    }
}
