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
import vn.tonghop.warehouse.RunId;
import vn.tonghop.warehouse.Scope;

/** Totals far from a unit's earlier ones, and organizations under two spellings, are told with both: issue 19, point 4. */
class PlausibilityTest {
    private static final Scene scene = new Scene();
    private static final String UNLIKE = "figure-unlike-before";

    private RunId run;

    @BeforeEach
    void clear() {
        scene.clear();
        run = scene.run("2022-12-20T00:00:00Z");
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void aTotalAThousandTimesItsHistoryIsToldWithBothNumbers() {
        aid("2021", "hai-phong", "1500000000");
        aid("2022", "hai-phong", "1600000000000");
        aid("2021", "quang-ninh", "1500000000");
        aid("2022", "quang-ninh", "4065000000");

        assertThat(told(UNLIKE))
                .containsExactly(
                        "2022/hai-phong/a.xlsx committed_amount Giá trị cam kết (đồng) kỳ này là 1.600.000.000.000, còn số gần nhất"
                                + " trong các kỳ trước của đơn vị là 1.500.000.000 (năm 2021). Số vẫn được tính; hãy kiểm tra đơn vị tính, số chữ số và"
                                + " số dòng.");
    }

    @Test
    void aTotalThatFellToATenthIsToldAndANilReturnIsNot() {
        members("2021", "hai-phong", 5000);
        members("2022", "hai-phong", 5);
        members("2021", "quang-ninh", 5000);
        scene.file(run, "2022/quang-ninh/a.xlsx", "associations");

        assertThat(told(UNLIKE))
                .singleElement()
                .asString()
                .startsWith("2022/hai-phong/a.xlsx member_count Số hội viên kỳ này là 5, còn số gần nhất")
                .contains("là 5.000 (năm 2021)");
    }

    @Test
    void growthSmallNumbersAndAFirstReportAreNotTold() {
        members("2021", "hai-phong", 1000);
        members("2022", "hai-phong", 4900);
        members("2021", "quang-ninh", 3);
        members("2022", "quang-ninh", 60);
        members("2022", "hai-duong", 100000);

        assertThat(told(UNLIKE)).isEmpty();
    }

    @Test
    void whatIsCorrectedIsNotToldAnyMore() {
        members("2021", "hai-phong", 1000);
        members("2022", "hai-phong", 1000000);
        assertThat(told(UNLIKE)).hasSize(1);
        scene.file(scene.run("2022-12-21T00:00:00Z"), "2022/hai-phong/b.xlsx", "associations", association(1100));

        assertThat(told(UNLIKE)).isEmpty();
    }

    @Test
    void aUnitWhoseTerritoryGrewSinceIsNotComparedWithItself() {
        scene.jdbc()
                .sql("update wh.unit_version set valid_to = '2022-06-30' where unit_id = 'hai-duong'")
                .update();
        members("2021", "hai-phong", 100);
        members("2022", "hai-phong", 10000);

        assertThat(told(UNLIKE)).isEmpty();
    }

    @Test // issue 19: the same organization under two spellings, with both names
    void anOrganizationUnderTwoSpellingsIsToldOnTheRarerOne() {
        scene.file(
                run,
                "2022/hai-phong/a.xlsx",
                "ngo-projects",
                project("A", "World Vision"),
                project("B", "World Vision"),
                project("C", "Tầm nhìn Thế giới"),
                project("D", "Plan"),
                project("E", "Oxfam"));
        scene.file(
                run,
                "2022/quang-ninh/a.xlsx",
                "ngo-projects",
                project("F", "World Vision International (WVI)"),
                project("G", "TAM NHIN THE GIOI"),
                project("H", "Oxfam "),
                project("I", "Planet"));

        assertThat(told("ngo-spelled-twice"))
                .containsExactly(
                        "2022/hai-phong/a.xlsx ngo_name Tổ chức “Tầm nhìn Thế giới” có lẽ là “TAM NHIN THE GIOI” ở các dòng khác."
                                + " Số tổ chức đếm cả hai; hãy viết một cách.",
                        "2022/quang-ninh/a.xlsx ngo_name Tổ chức “World Vision International (WVI)” có lẽ là “World Vision” ở các"
                                + " dòng khác. Số tổ chức đếm cả hai; hãy viết một cách.");
    }

    private void aid(String period, String unit, String amount) {
        scene.file(
                run,
                period + "/" + unit + "/a.xlsx",
                "ngo-projects",
                "project_name=A|ngo_name=N|committed_currency=VND|committed_amount=" + amount);
    }

    private void members(String period, String unit, int members) {
        scene.file(run, period + "/" + unit + "/a.xlsx", "associations", association(members));
    }

    private static String association(int members) {
        return "association_name=Việt - Lào|member_count=" + members;
    }

    private static String project(String name, String ngo) {
        return "project_name=" + name + "|ngo_name=" + ngo + "|committed_currency=VND|committed_amount=100";
    }

    /** File, field and message of what a consolidation of both years tells. */
    private static List<String> told(String code) {
        scene.settle();
        for (String year : List.of("2021", "2022")) {
            scene.consolidation().release(Period.parse(year).orElseThrow(), Instant.parse("2023-01-10T00:00:00Z"));
        }
        return scene
                .warehouse()
                .listings()
                .findings(new Scope(Optional.empty(), Optional.empty()), Lang.VI, UnaryOperator.identity(), false)
                .toList()
                .stream()
                .filter(row -> row.get(11).equals(code))
                .map(row -> row.get(2) + " " + row.get(9) + " " + row.get(13))
                .toList();
    }
}
