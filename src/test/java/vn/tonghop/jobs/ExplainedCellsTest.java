package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.consolidate.Depth;
import vn.tonghop.consolidate.FigureKey;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;

/**
 * Which cells figures come from, what was written there, and what made the value of it: contract section 9, explain, and the sheet
 * "Nguồn" of the national workbook.
 */
class ExplainedCellsTest {
    private static final String PERIOD = "2021";
    private static final String USD = "USD=23145@2021-01-01..2021-12-31 (Ngân hàng Nhà nước, tỷ giá trung tâm ngày"
            + " 31/12/2021, dùng cho cả năm; nhập từ trí nhớ, cần đối chiếu với công bố gốc)";
    private static final String OLD = "không rõ ô nguồn: tệp được đọc bằng phiên bản cũ";
    private static final String WITHOUT_NOK = "chưa kể số tiền bằng NOK vì không có tỷ giá";
    private static final String PROJECTS = """
            Dự án
            STT | Tên dự án | Tên tổ chức PCPNN | Giá trị cam kết | Đơn vị tiền tệ | Giá trị giải ngân (triệu đồng)
            1 | Nước sạch | Plan | 50 000 | USD |
            2 | Trường học | Oxfam | 1000 | NOK | -
            3 | Trạm y tế | Plan | 2,5 tỷ | | 1.234,5
            4 | Cầu treo | CARE | 700000000 | VND | 300
            """;

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void anAmountNamesItsCellAndThatOfItsCurrencyWithTheRateOrSaysThatThereIsNone() {
        put("hai-phong/p.xlsx", PROJECTS);
        night();
        assertThat(explained("projects.committed_vnd", 1, Lang.VI))
                .containsExactly(
                        "nation||||" + WITHOUT_NOK + "|4357250000",
                        "unit||||" + WITHOUT_NOK + "|4357250000",
                        "submission||||" + WITHOUT_NOK + "|4357250000",
                        "sheet||D|Giá trị cam kết|" + WITHOUT_NOK + "|4357250000",
                        "row|2|D;E|50 000; USD|" + USD + "|1157250000",
                        "row|3|D;E|1000; NOK|không có tỷ giá NOK|",
                        "row|4|D|2,5 tỷ||2500000000",
                        "row|5|D;E|700000000; VND||700000000");
    }

    @Test
    void theCurrencyThatAnotherAmountsColumnGivesIsShownWithThatCell() {
        put("hai-phong/p.xlsx", """
                Dự án
                Tên dự án | Tên tổ chức PCPNN | Giá trị cam kết | Đơn vị tiền tệ | Giá trị giải ngân
                Nước sạch | Plan | 3000 | USD | 1000
                Trường học | Oxfam | 900000000 | VND | 500 triệu
                """);
        night();
        assertThat(rows("projects.disbursed_vnd", Lang.VI))
                .containsExactly("2|D;E|USD; 1000|" + USD + "|23145000", "3|D;E|VND; 500 triệu||500000000");
    }

    @Test
    void aSumOfWhichNothingCouldBeConvertedSaysAtEachLevelWhyItIsEmpty() {
        put("hai-phong/p.xlsx", """
                Dự án
                Tên dự án | Tên tổ chức PCPNN | Giá trị cam kết | Đơn vị tiền tệ
                Nước sạch | Plan | 1000 | NOK
                Trường học | Oxfam | 2000 | SEK
                """);
        night();
        assertThat(explained("projects.committed_vnd", 1, Lang.EN))
                .containsExactly(
                        "nation||||no rate for NOK, SEK|",
                        "unit||||no rate for NOK, SEK|",
                        "submission||||no rate for NOK, SEK|",
                        "sheet||C|Giá trị cam kết|no rate for NOK, SEK|",
                        "row|2|C;D|1000; NOK|no rate for NOK|",
                        "row|3|C;D|2000; SEK|no rate for SEK|");
    }

    @Test
    void theUnitOfAColumnIsAFactorBesideTheTextAndAnEmptyValueSaysWhy() {
        put("hai-phong/p.xlsx", PROJECTS);
        night();
        assertThat(rows("projects.disbursed_vnd", Lang.VI))
                .containsExactly(
                        "2|F||ô trống|",
                        "3|F|-|đọc là không có số|",
                        "4|F|1.234,5|×1000000 VND|1234500000",
                        "5|E;F|VND; 300|×1000000 VND|300000000");
        assertThat(rows("projects.disbursed_vnd", Lang.EN)).startsWith("2|F||empty cell|", "3|F|-|read as no number|");
    }

    @Test
    void theSheetOfSourcesSaysTheSameCellByCell() throws IOException {
        put("hai-phong/p.xlsx", PROJECTS);
        night();
        assertThat(printed(
                        "Số liệu", "Dòng", "Cột", "Nội dung ô như đã gửi", "Nhân với", "Tiền tệ", "Tỷ giá", "Ghi chú"))
                .containsExactly(
                        "Giá trị cam kết|2|D|50 000||USD|23.145|",
                        "Giá trị cam kết|3|D|1000||NOK||Chưa có tỷ giá, chưa tính vào tổng",
                        "Giá trị cam kết|4|D|2,5 tỷ||VND||",
                        "Giá trị cam kết|5|D|700000000||VND||",
                        "Giá trị giải ngân|2|F|||||Ô trống",
                        "Giá trị giải ngân|3|F|-||||Đọc là không có số",
                        "Giá trị giải ngân|4|F|1.234,5|1.000.000|VND||",
                        "Giá trị giải ngân|5|F|300|1.000.000|VND||");
        assertThat(printed("Giá trị", "Ghi chú").get(0)).isEqualTo("1.157.250.000|");
    }

    @Test
    void aRevisionShowsItsOwnCellsAndTheOldReleaseThoseThatItWasMadeFrom() {
        put("hai-phong/h.xlsx", """
                Hội
                STT | Tên hội | Số hội viên
                1 | Hội Việt - Lào | trên 120
                2 | Hội Việt - Nga | 1 797
                """);
        night();
        put("hai-phong/sua.xlsx", """
                Hội
                Số hội viên | Tên hội
                130 | Hội Việt - Lào
                1797 | Hội Việt - Nga
                """);
        night();
        assertThat(explained("associations.members", 1, Lang.VI))
                .filteredOn(line -> line.startsWith("row"))
                .containsExactly("row|2|C|trên 120||120", "row|3|C|1 797||1797");
        assertThat(explained("associations.members", 2, Lang.VI))
                .filteredOn(line -> line.startsWith("row"))
                .containsExactly("row|2|A|130||130", "row|3|A|1797||1797");
    }

    @Test
    void whatIsPurgedIsExplainedFromWhatWasKeptAndSaysSo() throws IOException {
        put("hai-phong/p.xlsx", PROJECTS);
        night();
        try (Stream<Path> files = Files.walk(office.home().archive())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(explained("projects.committed_vnd", 1, Lang.VI))
                .contains(
                        "submission||||tệp gốc đã xóa khỏi kho lưu (purged); " + WITHOUT_NOK + "|4357250000",
                        "row|4|D|2,5 tỷ||2500000000");
    }

    @Test
    void rowsOfAVersionThatKeptNoCellsSaySoAndAreAsRightAsBefore() throws IOException {
        put("hai-phong/p.xlsx", PROJECTS);
        office.run(Order.Kind.INGEST, office.home().inbox());
        office.execute("delete from wh.field_column");
        office.execute("delete from wh.sent_cell");
        night();
        assertThat(explained("projects.committed_vnd", 1, Lang.VI))
                .contains(
                        "sheet||||" + WITHOUT_NOK + "; " + OLD + "|4357250000",
                        "row|2|||" + USD + "; " + OLD + "|1157250000",
                        "row|3|||không có tỷ giá NOK; " + OLD + "|");
        assertThat(rows("projects.disbursed_vnd", Lang.VI)).hasSize(2);
        assertThat(printed("Số liệu", "Dòng", "Cột", "Nội dung ô như đã gửi", "Ghi chú"))
                .contains("Giá trị giải ngân|5|||" + "K" + OLD.substring(1));
    }

    @Test
    void theTextOfAPersonalCellIsLeftOut() {
        put("hai-phong/ds.xlsx", """
                Danh sách
                STT | Họ đệm | Tên | Năm sinh | Tên hội
                1 | Nguyễn Thị | Thử | 1960 | Hội Việt - Lào
                """);
        night();
        assertThat(explained("members.count", 1, Lang.VI))
                .contains("sheet||B;C|Họ đệm | Tên||1", "row|2|B;C|●●●||1")
                .noneMatch(line -> line.contains("Thử") || line.contains("Nguyễn"));
    }

    @Test
    void anItemCountedTwiceASharedNumberAndACountThatIsNotGivenSaySo() {
        put("hai-phong/p.xlsx", PROJECTS);
        put("hai-phong/h.xlsx", """
                Học bổng
                Họ và tên | Nước | Số suất | Kinh phí
                Khamla | Lào | 2 | 4000000
                Bounmy | Lào |   | 6000000
                Sok | Campuchia |  | 5000000
                Tổng cộng |  | 2 | 15000000
                # merged C2:C3
                """);
        night();
        assertThat(rows("projects.ngos", Lang.VI))
                .containsExactly("2|C|Plan||1", "3|C|Oxfam||1", "4|C|Plan|đã tính ở một dòng trước|0", "5|C|CARE||1");
        assertThat(rows("scholarships.awards", Lang.VI))
                .containsExactly(
                        "2|C|2||2", "3|C||gộp ô với dòng ở trên, đã tính ở đó|", "4|C||không ghi số, tính là một|1");
        assertThat(explained("projects.beneficiaries", 1, Lang.VI))
                .contains("sheet||||bảng không có cột này|0")
                .noneMatch(line -> line.startsWith("row"));
    }

    @Test
    void anIndicatorShowsTheCellOfItsUnitTooAndWhatThatMadeOfTheNumber() {
        put("hai-phong/ct.xlsx", """
                Chỉ tiêu
                STT | Chỉ tiêu | Đơn vị tính | Số liệu
                1 | Kinh phí hoạt động của Liên hiệp | triệu đồng | 1.250,5
                2 | Tổ chức phi chính phủ nước ngoài đăng ký hoạt động | tổ chức | 12
                """);
        night();
        assertThat(rows("indicator.budget", Lang.VI)).containsExactly("2|C;D|triệu đồng; 1.250,5|×1000000|1250500000");
        assertThat(rows("indicator.ngos_registered", Lang.VI)).containsExactly("3|C;D|tổ chức; 12||12");
    }

    @Test
    void aRepeatMarkIsTheTextAsSentAndTheUnitLineAboveATableIsAFactor() {
        put("hai-phong/vt.xlsx", """
                Hỗ trợ
                HỖ TRỢ ĐỊA PHƯƠNG NƯỚC BẠN
                ĐVT: nghìn USD
                Nước | Địa phương | Nội dung | Kinh phí
                Lào | Xiêng Khoảng | Trường học | 20
                Lào | Luông Nậm Thà | Thiết bị y tế | nt
                """);
        night();
        assertThat(rows("outgoing_aid.amount_vnd", Lang.VI))
                .containsExactly("4|D|20|×1000 " + USD + "|462900000", "5|D|nt|×1000 " + USD + "|462900000");
    }

    private void put(String path, String sheet) {
        office.put(PERIOD + "/" + path, OfficeFile.xlsx(sheet));
    }

    private void night() {
        office.run(Order.Kind.NIGHTLY, office.home().inbox());
    }

    /** Of the first release: row, column, text, rate and value of its rows. */
    private List<String> rows(String figure, Lang lang) {
        return explained(figure, 1, lang).stream()
                .filter(line -> line.startsWith("row|"))
                .map(line -> line.substring("row|".length()))
                .toList();
    }

    /** Level, row, column, text, rate and value. */
    private List<String> explained(String figure, int release, Lang lang) {
        return office
                .explanation()
                .explain(
                        office.release(PERIOD, release), FigureKey.parse(figure).orElseThrow(), "VN", Depth.ROW, lang)
                .toList()
                .stream()
                .map(line -> line.get(0) + "|" + String.join("|", line.subList(5, 10)))
                .toList();
    }

    /** What the sheet of sources of the latest release prints below some heads of its table of cells. */
    private List<String> printed(String... heads) throws IOException {
        Path outbox = office.home().outbox().resolve(PERIOD);
        int number = office.releases(Period.parse(PERIOD).orElseThrow());
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(outbox.resolve("tong-hop-" + PERIOD + "-" + number + ".xlsx")))) {
            List<Integer> columns = List.of();
            List<String> lines = new ArrayList<>();
            for (Row row : workbook.getSheet("Nguồn")) {
                List<String> texts = texts(row);
                if (texts.contains("Nội dung ô như đã gửi")) {
                    columns = Stream.of(heads).map(texts::indexOf).toList();
                } else if (!columns.isEmpty()
                        && texts.size() > 2
                        && texts.get(0).matches("\\d+")) {
                    List<String> cells = columns.stream()
                            .map(column -> column < texts.size() ? texts.get(column) : "")
                            .toList();
                    lines.add(String.join("|", cells));
                }
            }
            return lines;
        }
    }

    private static List<String> texts(Row row) {
        DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : formatter.formatCellValue(cell).strip());
        }
        return texts;
    }
}
