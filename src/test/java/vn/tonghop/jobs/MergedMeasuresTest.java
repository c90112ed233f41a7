package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.consolidate.Depth;
import vn.tonghop.consolidate.FigureKey;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Merging;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.Decision;

/** A number or an amount merged over several rows is one: contract section 6, Tables. */
class MergedMeasuresTest {
    private static final String PERIOD = "2021";
    private static final String AWARDS = """
            Học bổng
            Họ và tên | Nước | Số suất | Kinh phí
            Khamla | Lào | 2 | 4000000
            Bounmy | Lào |   | 6000000
            Sok | Campuchia | 5 | 5000000
            Tổng cộng |  | %s | 15000000
            # merged C2:C3
            """;

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void anAwardCountMergedOverTwoRowsCountsOnceInFiguresTheirExplanationAndTheNationalList() throws IOException {
        put("a.xlsx", AWARDS.formatted("7"));
        night();
        assertThat(statuses()).containsExactly("loaded");
        assertThat(codes()).containsExactly("measure-merged-once");
        assertThat(figure("scholarships.awards", "")).isEqualTo("7");
        assertThat(figure("scholarships.awards", "LA")).isEqualTo("2");
        assertThat(explained("scholarships.awards")).containsExactly("2 2", "3 ", "4 5");
        assertThat(printed("Số suất")).containsExactly("2", "", "5");
        new EveryFigureExplained(office).addsUp(PERIOD, 1);
    }

    @Test // contract sections 3 and 6: resolve --merged once|each, --undo
    void whatNoTotalSettlesIsAskedAndDecidedOnceOrForEachAndTakenBack() {
        put("a.xlsx", AWARDS.formatted(""));
        night();
        assertThat(statuses()).containsExactly("held");
        assertThat(codes()).contains("measure-merged");

        decide(new Decision.Merged(Merging.EACH));
        assertThat(statuses()).containsExactly("loaded");
        assertThat(counts()).containsExactly("2", "2", "5");
        night();
        assertThat(figure("scholarships.awards", "")).isEqualTo("9");
        assertThat(codes()).isEmpty();

        decide(new Decision.Undo());
        assertThat(statuses()).containsExactly("held");
        assertThat(counts()).isEmpty();

        decide(new Decision.Merged(Merging.ONCE));
        assertThat(statuses()).containsExactly("loaded");
        assertThat(counts()).containsExactly("2", "", "5");
        night();
        assertThat(figure("scholarships.awards", "")).isEqualTo("7");

        decide(new Decision.Undo());
        assertThat(statuses()).containsExactly("held");
    }

    @Test
    void aTotalThatStandsAboveTheRowsSettlesWhatIsMergedInThem() {
        put("a.xlsx", """
                Hội
                STT | Tên hội | Số hội viên
                  | Tổng cộng | 37
                1 | Hội Việt - Lào | 30
                2 | Hội Việt - Nga |
                3 | Hội Việt - Cuba | 7
                # merged C3:C4
                """);
        night();
        assertThat(statuses()).containsExactly("loaded");
        assertThat(figure("associations.members", "")).isEqualTo("37");
    }

    @Test
    void theSumOfOtherRowsSettlesNothing() {
        put("a.xlsx", """
                Hội
                STT | Tên hội | Số hội viên
                I | Khu vực châu Á |
                1 | Hội Việt - Nhật | 12
                2 | Hội Việt - Hàn | 8
                  | Cộng | 20
                II | Khu vực châu Âu |
                3 | Hội Việt - Nga | 30
                4 | Hội Việt - Pháp |
                # merged C7:C8
                """);
        night();
        assertThat(statuses()).containsExactly("held");
        assertThat(codes()).contains("measure-merged");
    }

    @Test
    void theSumOfTheVeryRowsSettlesThemWhateverTheOthersLack() {
        put("a.xlsx", """
                Hội
                STT | Tên hội | Số hội viên
                I | Khu vực châu Á |
                1 | Hội Việt - Nhật | 12
                2 | Hội Việt - Hàn | 8
                II | Khu vực châu Âu |
                3 | Hội Việt - Nga | 30
                4 | Hội Việt - Pháp |
                  | Cộng | 30
                # merged C6:C7
                """);
        night();
        assertThat(statuses()).containsExactly("loaded");
        assertThat(figure("associations.members", "")).isEqualTo("50");
    }

    @Test
    void aTotalThatRoundingLetsAgreeWithEitherWaySettlesNothing() {
        put("a.xlsx", """
                Dự án
                STT | Tên dự án | Tên tổ chức PCPNN | Giá trị cam kết (triệu đồng)
                1 | Nước sạch | Plan | 1
                2 | Y tế thôn bản | Plan |
                3 | Trường học | Oxfam | 20.4
                  | Tổng cộng |  | 22
                # merged D2:D3
                """);
        night();
        assertThat(statuses()).containsExactly("held");
    }

    @Test
    void aNumberMergedFromAHeadingDownStandsInTheFirstOfItsRows() {
        put("a.xlsx", """
                Hội
                STT | Tên hội | Số hội viên
                I | Khu vực châu Á | 30
                1 | Hội Việt - Nhật |
                2 | Hội Việt - Hàn |
                II | Khu vực châu Âu |
                3 | Hội Việt - Nga | 5
                  | Tổng cộng | 35
                # merged C2:C4
                """);
        night();
        assertThat(statuses()).containsExactly("loaded");
        assertThat(figure("associations.members", "")).isEqualTo("35");
        assertThat(figure("associations.count", "")).isEqualTo("3");
    }

    private void put(String name, String sheet) {
        office.put(PERIOD + "/hai-phong/" + name, OfficeFile.xlsx(sheet));
    }

    private void night() {
        office.run(Order.Kind.NIGHTLY, office.home().inbox());
    }

    private void decide(Decision.Choice choice) {
        SubmissionId first =
                new SubmissionId(Long.parseLong(office.submissions().get(0).get(0)));
        office.run(new Order(
                Order.Kind.RESOLVE,
                office.home().inbox(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lang.VI,
                Optional.of(new Decision(first, Optional.of(1), choice, Optional.empty(), Optional.empty()))));
    }

    private List<String> statuses() {
        return office.submissions().stream().map(row -> row.get(7)).toList();
    }

    /** Of the findings that are about merged numbers. */
    private List<String> codes() {
        return office.findings().stream()
                .map(row -> row.get(11))
                .filter(code -> code.startsWith("measure-merged"))
                .toList();
    }

    private List<String> counts() {
        return office.export("scholarships").stream().map(row -> row.get(9)).toList();
    }

    /** Of the latest release, of the whole country or of one country's. */
    private String figure(String figure, String country) {
        return office.figures(PERIOD).stream()
                .filter(row -> row.get(2).equals("VN")
                        && row.get(3).equals(figure)
                        && row.get(5).equals(country))
                .map(row -> row.get(6))
                .findFirst()
                .orElseThrow();
    }

    private List<String> explained(String figure) {
        return office
                .explanation()
                .explain(office.release(PERIOD, 1), FigureKey.parse(figure).orElseThrow(), "VN", Depth.ROW, Lang.VI)
                .toList()
                .stream()
                .filter(row -> row.get(0).equals("row"))
                .map(row -> row.get(5) + " " + row.get(9))
                .toList();
    }

    /** What the national workbook prints below a head in the rows that come from a file. */
    private List<String> printed(String head) throws IOException {
        Path outbox = office.home().outbox().resolve(PERIOD);
        try (Stream<Path> files = Files.list(outbox);
                XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(
                        files.filter(file -> file.toString().endsWith(".xlsx"))
                                .findFirst()
                                .orElseThrow()))) {
            List<String> found = new ArrayList<>();
            for (Sheet sheet : workbook) {
                int column = -1;
                for (Row row : sheet) {
                    List<String> cells = cells(row);
                    if (cells.contains(head)) {
                        column = cells.indexOf(head);
                    } else if (column >= 0 && cells.stream().anyMatch(cell -> cell.endsWith("a.xlsx"))) {
                        found.add(column < cells.size() ? cells.get(column) : "");
                    }
                }
            }
            return found;
        }
    }

    private static List<String> cells(Row row) {
        DataFormatter formatter = new DataFormatter();
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(row::getCell)
                .map(formatter::formatCellValue)
                .toList();
    }
}
