package vn.tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.testing.Scene;
import vn.tonghop.warehouse.Scope;

/** What seems to be reported twice is told on both rows and beside the figure, and counts all the same. */
class DoubleCountingTest {
    private static final Period YEAR = Period.parse("2021").orElseThrow();
    private static final String WATER = "project_name=Nước sạch|ngo_name=Oxfam|";

    private static final Scene scene = new Scene();

    @BeforeEach
    void clear() {
        scene.clear();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void aProjectOfTheSameNameAndAmountInTwoUnitsIsAFindingOnBoth() {
        project("hai-phong", WATER + "committed_amount=100|committed_currency=USD|beneficiaries=7");
        project(
                "quang-ninh",
                "project_name=NƯỚC  SẠCH|ngo_name=OXFAM|committed_amount=100|committed_currency=USD|beneficiaries=7",
                "project_name=Trường học|ngo_name=Oxfam|committed_amount=100|committed_currency=USD");
        release();

        assertThat(findings())
                .containsExactly(
                        "2021/hai-phong/1.xlsx|5|project-in-two-units|Nước sạch|The project “Nước sạch” of OXFAM, with the same"
                                + " amount, is reported by Quảng Ninh as well (sheet Biểu 1, row 5). The national figure may count"
                                + " it twice; ask both units.",
                        "2021/quang-ninh/1.xlsx|5|project-in-two-units|NƯỚC  SẠCH|The project “NƯỚC  SẠCH” of Oxfam, with the same"
                                + " amount, is reported by Hải Phòng as well (sheet Biểu 1, row 5). The national figure may count"
                                + " it twice; ask both units.");
        assertThat(doubles("VN"))
                .containsExactly(
                        "VN projects.beneficiaries 7 person",
                        "VN projects.committed_vnd 2300050 VND",
                        "VN projects.count 1 project");
        assertThat(doubles("dong-bac")).as("both units are of the cluster").hasSize(3);
        assertThat(doubles("quang-ninh")).as("neither counts it twice itself").isEmpty();
        assertThat(figure("projects.count")).as("nothing is merged").isEqualTo("3");
    }

    @Test
    void anotherAmountOrAnotherNgoMakesAnotherProject() {
        project("hai-phong", WATER + "committed_amount=100|committed_currency=USD");
        project(
                "quang-ninh",
                WATER + "committed_amount=100|committed_currency=VND",
                "project_name=Nước sạch|ngo_name=Care|committed_amount=100|committed_currency=USD");
        project(
                "hai-duong",
                WATER + "committed_amount=90|committed_currency=USD|disbursed_amount=5|disbursed_currency=USD");
        release();

        assertThat(findings()).isEmpty();
    }

    @Test
    void whereOneUnitGivesNoCommitmentWhatWasPaidDecides() {
        project("hai-phong", WATER + "disbursed_amount=5|disbursed_currency=USD");
        project(
                "hai-duong",
                WATER + "committed_amount=90|committed_currency=USD|disbursed_amount=5|disbursed_currency=USD");
        release();

        assertThat(findings()).hasSize(2);
        assertThat(doubles("VN")).contains("VN projects.disbursed_vnd 115003 VND");
    }

    @Test
    void aPersonInTwoAssociationsIsAFindingOnBothThatTellsNoName() {
        roster("hai-phong", "full_name=Lê Văn Hoà|birth_date=1960-05-03|birth_year=1960|association_name=Việt - Lào");
        roster(
                "quang-ninh",
                "full_name=LÊ VĂN HÒA|birth_date=1960-05-03|birth_year=1960|association_name=Việt - Nga",
                "full_name=Lê Văn Hoa|birth_date=1960-05-03|birth_year=1960|association_name=Việt - Nga",
                "full_name=Lê Văn Hòa|birth_year=1960|association_name=Việt - Nhật");
        release();

        assertThat(findings())
                .containsExactly(
                        "2021/hai-phong/1.xlsx|5|person-in-two-associations||The person of this row stands on the roster of Việt - Nga"
                                + " as well (Quảng Ninh, sheet Biểu 1, row 5). The number of members by rosters counts both; check it.",
                        "2021/quang-ninh/1.xlsx|5|person-in-two-associations||The person of this row stands on the roster of Việt - Lào"
                                + " as well (Hải Phòng, sheet Biểu 1, row 5). The number of members by rosters counts both; check it.");
        assertThat(doubles("VN")).containsExactly("VN members.count 1 person");
        assertThat(figure("members.count")).isEqualTo("4");
    }

    @Test
    void theFindingGoesWithItsCause() {
        project("hai-phong", WATER + "committed_amount=100|committed_currency=USD");
        project("quang-ninh", WATER + "committed_amount=100|committed_currency=USD");
        release();
        release();
        assertThat(findings()).as("told once").hasSize(2);

        scene.file(
                scene.run("2022-02-05T00:00:00Z"),
                "2021/quang-ninh/2.xlsx",
                "ngo-projects",
                WATER + "committed_amount=50|committed_currency=USD");
        release();
        assertThat(findings()).isEmpty();
        assertThat(doubles("VN")).isEmpty();
        assertThat(scene.warehouse()
                        .listings()
                        .doubles(YEAR, Optional.empty(), Optional.of(1))
                        .toList())
                .as("an old release keeps what it told")
                .isNotEmpty();
    }

    private static void project(String unit, String... rows) {
        scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/" + unit + "/1.xlsx", "ngo-projects", rows);
    }

    private static void roster(String unit, String... rows) {
        scene.file(scene.run("2022-01-05T00:00:00Z"), "2021/" + unit + "/1.xlsx", "members", rows);
    }

    private static void release() {
        scene.settle();
        scene.consolidation().release(YEAR, Instant.parse("2022-03-01T00:00:00Z"));
    }

    /** File, row, code, value, message, of the two codes alone. */
    private static List<String> findings() {
        return scene
                .warehouse()
                .listings()
                .findings(Scope.ALL, Lang.EN, UnaryOperator.identity(), true)
                .toList()
                .stream()
                .filter(row -> row.get(11).contains("-in-two-"))
                .map(row -> String.join("|", row.get(2), row.get(7), row.get(11), row.get(12), row.get(13)))
                .toList();
    }

    private static List<String> doubles(String area) {
        return scene.warehouse().listings().doubles(YEAR, Optional.of(area), Optional.empty()).toList().stream()
                .map(row -> String.join(" ", row))
                .toList();
    }

    private static String figure(String name) {
        return scene.warehouse().listings().figures(YEAR, Optional.of("VN"), Optional.empty()).toList().stream()
                .filter(row -> row.get(3).equals(name) && row.get(4).isEmpty())
                .findFirst()
                .orElseThrow()
                .get(6);
    }
}
