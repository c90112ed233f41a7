package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Decision;

/**
 * What changes in a year put together from halves when one of them comes or goes, and which file is named for it: flows add up,
 * of stocks the last half holds, and the half that gives way to it is not to blame.
 */
class YearOfHalvesTest {
    private static final String SECOND_HALF = "2025-H2/hai-phong/cuoi nam.xlsx";

    @TempDir
    private Path folder;

    private StoryOffice office;

    @BeforeEach
    void theFirstHalfMakesAYear() throws IOException {
        office = new StoryOffice(folder);
        office.rates("USD,2025-01-01,2025-12-31,25000,giả định");
        office.on("2025-06-16");
        office.put(
                "2025-H1/hai-phong/dau nam.xlsx",
                StoryFiles.haiPhongAssociations("6 THÁNG ĐẦU NĂM 2025", 120, 200),
                StoryFiles.haiPhongProjects("6 THÁNG ĐẦU NĂM 2025", 1000, 400));
        office.night();
        office.run(Order.Kind.CONSOLIDATE, "2025");
        assertThat(office.nation("2025#1", "associations.members")).isEqualTo("370");
        assertThat(office.nation("2025#1", "projects.disbursed_vnd"))
                .as("900 USD")
                .isEqualTo("22500000");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theSecondHalfIsTheCauseWhenItComesAndWhenItIsWithdrawn() {
        secondHalf();
        assertThat(office.nation("2025#2", "associations.members")).isEqualTo("410");
        assertThat(causes("2025#1", "2025#2", "late-arrival")).isEqualTo(List.of("40", "30", "-1", "-1", "2500000"));

        office.decide(SECOND_HALF, new Decision.Withdraw());
        office.night();
        assertThat(office.nation("2025#3", "associations.members")).isEqualTo("370");
        assertThat(causes("2025#2", "2025#3", "decision")).isEqualTo(List.of("-40", "-30", "1", "1", "-2500000"));
    }

    @Test
    void aRevisionOfTheFirstHalfThatComesWithTheSecondChangesFlowsAlone() {
        office.put(
                "2025-H1/hai-phong/dau nam sua.xlsx", StoryFiles.haiPhongProjects("6 THÁNG ĐẦU NĂM 2025", 1000, 450));
        secondHalf();
        assertThat(office.causes("2025#1", "2025#2", "associations.members"))
                .containsExactly("40 late-arrival " + SECOND_HALF);
        assertThat(office.nation("2025#2", "projects.disbursed_vnd"))
                .as("950 and 100 USD")
                .isEqualTo("26250000");
        assertThat(office.causes("2025#1", "2025#2", "projects.disbursed_vnd"))
                .containsExactly(
                        "1250000 revision 2025-H1/hai-phong/dau nam sua.xlsx", "2500000 late-arrival " + SECOND_HALF);
    }

    @Test
    void aReportOfTheYearTakesThePlaceOfBothHalvesForItsDatasetAlone() {
        secondHalf();
        office.put("2025/hai-phong/ca nam.xlsx", StoryFiles.haiPhongAssociations("NĂM 2025", 155, 215));
        office.night();
        assertThat(office.nation("2025#3", "associations.members")).isEqualTo("420");
        assertThat(office.causes("2025#2", "2025#3", "associations.members"))
                .containsExactly("10 late-arrival 2025/hai-phong/ca nam.xlsx");
        assertThat(office.nation("2025#3", "projects.disbursed_vnd")).isEqualTo("25000000");
        assertThat(office.causes("2025#2", "2025#3", "projects.disbursed_vnd")).isEmpty();
    }

    /** Hải Dương became part of Hải Phòng on 2025-07-01, whose second half has its associations. */
    @Test
    void theStocksOfAMergedUnitGiveWayToTheLaterHalfOfItsSuccessorAndItsFlowsStay() throws IOException {
        office.on("2025-06-20");
        office.put(
                "2025-H1/hai-duong/dau nam.xlsx",
                StoryFiles.haiDuongAssociations("6 THÁNG ĐẦU NĂM 2025", 80, 60),
                StoryFiles.haiDuongProjects("6 THÁNG ĐẦU NĂM 2025", 20));
        office.night();
        assertThat(office.nation("2025#2", "associations.members"))
                .as("370 of Hải Phòng and 140 of Hải Dương")
                .isEqualTo("510");
        assertThat(office.nation("2025#2", "projects.count")).isEqualTo("3");

        secondHalf();
        assertThat(office.nation("2025#3", "associations.members"))
                .as("the second half of Hải Phòng, within its new bounds")
                .isEqualTo("410");
        assertThat(office.restated("2025#3", "hai-phong", "associations.members", "2025-07-01"))
                .isEqualTo("410");
        assertThat(office.causes("2025#2", "2025#3", "associations.members"))
                .containsExactly("-100 late-arrival " + SECOND_HALF);
        assertThat(office.nation("2025#3", "projects.disbursed_vnd"))
                .as("900 and 100 USD, and 20 million of Hải Dương")
                .isEqualTo("45000000");
        assertThat(office.nation("2025#3", "projects.count")).isEqualTo("1");
        everyListAddsUp("2025/tong-hop-2025-3.xlsx");

        office.put("2025/hai-phong/ca nam.xlsx", StoryFiles.haiPhongAssociations("NĂM 2025", 155, 215));
        office.night();
        assertThat(office.nation("2025#4", "associations.members"))
                .as("the year of Hải Phòng")
                .isEqualTo("420");
    }

    /** Every number of the last line of a list that has one is the sum of those above it, as a formula. */
    private void everyListAddsUp(String workbook) throws IOException {
        try (Workbook book = WorkbookFactory.create(
                office.office().home().outbox().resolve(workbook).toFile(), "", true)) {
            for (String name : List.of("Danh mục hội", "Danh mục dự án")) {
                Sheet sheet = book.getSheet(name);
                Row total = IntStream.rangeClosed(0, sheet.getLastRowNum())
                        .mapToObj(sheet::getRow)
                        .filter(row -> row != null && row.getLastCellNum() > 1)
                        .filter(row -> row.getCell(1).toString().equals("TỔNG CỘNG"))
                        .findFirst()
                        .orElseThrow();
                List<CellType> numbers = IntStream.range(2, total.getLastCellNum())
                        .mapToObj(total::getCell)
                        .map(Cell::getCellType)
                        .filter(type -> type == CellType.NUMERIC || type == CellType.FORMULA)
                        .toList();
                assertThat(numbers).as(name).isNotEmpty().containsOnly(CellType.FORMULA);
            }
        }
    }

    private void secondHalf() {
        office.on("2025-12-16");
        office.put(
                SECOND_HALF,
                StoryFiles.haiPhongAssociations("6 THÁNG CUỐI NĂM 2025", 150, 210),
                "Dự án\nDỰ ÁN VIỆN TRỢ 6 THÁNG CUỐI NĂM 2025\nĐVT: USD\n" + StoryFiles.PROJECTS
                        + "1 | Nước sạch nông thôn | Plan International | Hoa Kỳ | 1000 | 100 | 300\n");
        office.night();
    }

    /** The changes of some figures, each of which has the second half as its one cause. */
    private List<String> causes(String before, String after, String cause) {
        return List.of(
                        "associations.members",
                        "associations.members[partner_country=LA]",
                        "projects.count",
                        "projects.ngos",
                        "projects.disbursed_vnd")
                .stream()
                .map(figure -> {
                    List<String> causes = office.causes(before, after, figure);
                    assertThat(causes).as(figure).singleElement().asString().endsWith(" " + cause + " " + SECOND_HALF);
                    return causes.get(0).substring(0, causes.get(0).indexOf(' '));
                })
                .toList();
    }
}
