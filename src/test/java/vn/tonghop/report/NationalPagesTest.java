package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tonghop.model.Lang;

/**
 * Flags beside values, matrices, shares, pages of units, what is printed, and charts: of a year with one before it, read back by
 * another library. Of six units that were to report Lào Cai and Hải Dương are silent.
 */
class NationalPagesTest {
    private static final int WIDEST = 40;

    /** A file of Quảng Ninh is held; of the second country of its projects nothing can be converted. */
    private static final String MORE = """
            insert into ops.submission (run_id, file, sha256, size, unit, period, received_at, state)
            values (1, '2021/quang-ninh/bo sung.xlsx', repeat('9', 64), 1, 'quang-ninh', '2021', '2021-12-20 09:00+07', 'settled');
            insert into ops.found_table (submission_id, reading, unit, period, dataset, sheet_no, sheet, table_no, status,
                rows_read, rows_loaded, rows_rejected, rows_ignored)
            select submission_id, 1, unit, period, 'ngo-projects', 1, 'Dự án', 1, 'held', 9, 4, 0, 5
            from ops.submission where file like '%bo sung.xlsx';
            insert into ops.release_area
            select release_id, 'VN', unit from ops.release_coverage join ops.release using (release_id) where period = '2020';
            insert into ops.figure (release_id, unit, figure, value, unit_of_measure)
            select release_id, 'hai-phong', 'associations.members', 1000 * number, 'person' from ops.release where period = '2020';
            insert into ops.figure (release_id, unit, figure, by, key, value, unit_of_measure, flags)
            select 1, unit, 'associations.members', 'partner_country', 'LA', value, 'person', flags::text[]
            from (values ('quang-ninh', 597, '{estimate}'), ('hai-phong', 3545, '{}')) f (unit, value, flags);
            """;

    @TempDir
    private static Path outbox;

    private static TestRelease release;
    private static Path workbook;
    private static Map<String, List<List<String>>> sheets = new HashMap<>();

    @BeforeAll
    static void releaseIsMade() throws IOException {
        release = new TestRelease(NationalPartsTest.THE_YEAR_BEFORE + MORE);
        workbook = release.write(TestRelease.LAYOUT, outbox, Lang.VI);
        sheets = read(workbook);
    }

    @AfterAll
    static void databaseIsDropped() {
        release.close();
    }

    @Test // issue 19: filters, pivots and copies keep the flags
    void theFlagsOfEachFigureStandInAColumnOfTheSameTable() throws IOException {
        List<List<String>> units = sheet("Theo đơn vị");
        int flags = column(units, "Dấu: Hội viên");

        assertThat(line(units, "Quảng Ninh").get(flags)).isEqualTo("ước tính; sơ bộ");
        assertThat(line(units, "Hải Phòng").get(flags)).isEqualTo("sơ bộ");
        assertThat(line(units, "Lào Cai").get(flags)).isEmpty();
        assertThat(line(units, "TỔNG CỘNG").get(flags)).isEqualTo("ước tính; thiếu đơn vị; sơ bộ");
        assertThat(line(units, "Quảng Ninh").get(column(units, "Dấu: Cam kết"))).isEqualTo("thiếu tỷ giá; sơ bộ");
        assertThat(tableColumns("theo_don_vi")).contains("Hội viên", "Dấu: Hội viên", "Cam kết", "Dấu: Cam kết");
        assertThat(printed("Theo đơn vị").getLastColumn()).as("for the screen").isLessThan(flags);
        for (String single : List.of("Tổng quan", "Chỉ tiêu khác", "Nguồn")) {
            assertThat(sheet(single)).as(single).anyMatch(row -> row.contains("Dấu"));
        }
        assertThat(line(sheet("Danh mục dự án"), "Thư viện trường học", 2))
                .as("the row whose amount has no rate")
                .contains("thiếu tỷ giá");
    }

    @Test // a matrix of units and countries: every unit that was to report, silent ones empty, none a dash
    void theMatrixHasAColumnForEachCountryWithTheLargestFirst() {
        List<List<String>> projects = sheet("Dự án theo nước");

        assertThat(heads(projects)).containsExactly("TT", "Đơn vị", "Tổng số", "Hoa Kỳ", "Hàn Quốc", "Dấu: Tổng số");
        assertThat(line(projects, "Quảng Ninh").subList(2, 5)).containsExactly("3", "2", "1");
        assertThat(line(projects, "Lào Cai").subList(2, 6)).containsOnly("");
        assertThat(line(projects, "TỔNG CỘNG").subList(2, 5)).containsExactly("3", "2", "1");
        assertThat(line(projects, "Số đơn vị báo cáo / hiện có").subList(2, 5)).containsOnly("1/5");

        List<List<String>> members = sheet("Hội viên theo nước");
        assertThat(heads(members)).startsWith("TT", "Đơn vị", "Tổng số", "Lào", "Trung Quốc", "Không ghi nước");
        assertThat(line(members, "Hải Phòng").subList(2, 6)).containsExactly("3545", "3545", "0", "0");
        assertThat(line(sheet("Cam kết theo nước"), "Quảng Ninh").subList(2, 5))
                .containsExactly("14000000000", "11500000000", "2500000000");
    }

    @Test // shares and ranks are among the units that report
    void everyUnitThatReportsHasItsShareAndItsRank() {
        List<List<String>> shares = sheet("Tỷ trọng, thứ hạng");
        int share = column(shares, "Tỷ trọng: hội viên");

        assertThat(Double.parseDouble(line(shares, "Hải Phòng").get(share))).isEqualTo(3545.0 / 5552);
        assertThat(List.of("Hải Phòng", "Quảng Ninh", "Đồng Nai"))
                .extracting(unit -> line(shares, unit).get(share + 1))
                .containsExactly("1", "2", "3");
        assertThat(line(shares, "Lào Cai").subList(2, 10)).containsOnly("");
        assertThat(line(shares, "Hà Tĩnh").get(share))
                .as("it sent no associations")
                .isEmpty();
        assertThat(line(shares, "TỔNG CỘNG").get(share)).isEqualTo("1");
        assertThat(line(shares, "Số đơn vị báo cáo / hiện có").get(share)).isEqualTo("3/5");
    }

    @Test // one page a unit: its figures, their history, what is open for it; of silent ones there is nothing to show
    void everyUnitOfWhichSomethingIsKnownHasAPageOfItsOwn() throws IOException {
        List<List<String>> pages = sheet("Từng đơn vị");
        List<Integer> tops = new ArrayList<>();
        for (int row = 0; row < pages.size(); row++) {
            if (pages.get(row).get(0).contains(" – kỳ này có số liệu ")) {
                tops.add(row);
            }
        }
        assertThat(tops)
                .extracting(row -> pages.get(row).get(0).split(" – ", -1)[0])
                .containsExactly("Đồng Nai", "Hà Tĩnh", "Hải Phòng", "Quảng Ninh");
        int silent = (int) pages.stream()
                .takeWhile(row -> !row.get(0).startsWith("Hải Dương: "))
                .count();
        Document part = part("Từng đơn vị");
        assertThat(TestRelease.elements(part, "brk"))
                .extracting(page -> Integer.parseInt(page.getAttribute("id")))
                .as("a page begins with each but the first, and one for all that are silent")
                .containsExactlyElementsOf(
                        Stream.concat(tops.stream().skip(1), Stream.of(silent)).toList());
        assertThat(TestRelease.elements(part, "pageSetup").get(0).getAttribute("scale"))
                .as("who fits a sheet to pages heeds no breaks")
                .isNotEmpty();

        List<List<String>> haiPhong = pages.subList(tops.get(2), tops.get(3));
        assertThat(line(haiPhong, "Số hội viên", 0).subList(1, 4)).containsExactly("người", "2000", "3545");
        assertThat(line(haiPhong, "Số hội viên", 0).get(5)).isEqualTo("1/3");
        assertThat(line(haiPhong, "2021/hai-phong/hong.xlsx", 0).get(1)).isEqualTo("Bị từ chối");
        assertThat(line(haiPhong, "Tệp bị hỏng hoặc bị cắt cụt", 0).subList(1, 4))
                .containsExactly("Lỗi", "", "1");

        assertThat(pages.subList(silent, silent + 2))
                .extracting(row -> row.get(0))
                .satisfiesExactly(
                        haiDuong -> assertThat(haiDuong).startsWith("Hải Dương: chưa có số liệu"),
                        laoCai -> assertThat(laoCai)
                                .startsWith("Lào Cai: chưa có số liệu")
                                .contains("không được hiểu là 0", "Kết nghĩa"));

        List<List<String>> quangNinh = pages.subList(tops.get(3), silent);
        assertThat(line(quangNinh, "2021/quang-ninh/bo sung.xlsx", 0).subList(1, 4))
                .containsExactly("Chờ xử lý", "Dự án PCPNN", "9");
        assertThat(line(quangNinh, "Giá trị cam kết", 0).subList(2, 4)).containsExactly("", "14000000000");
    }

    @Test // lists, findings and sources are for the screen
    void listsAreOutOfThePrintRangeAndSayHowToPrintThem() throws IOException {
        for (String list : List.of(
                "Danh mục hội",
                "Danh mục học bổng",
                "Danh mục kết nghĩa",
                "Đơn vị qua các kỳ",
                "Tệp đã nhận",
                "Ghi nhận",
                "Nguồn",
                "Số liệu biểu đồ")) {
            CellRangeAddress range = printed(list);
            List<List<String>> rows = sheet(list);
            assertThat(rows.subList(range.getFirstRow(), range.getLastRow() + 1))
                    .as(list)
                    .noneMatch(row -> row.contains("TT"))
                    .anyMatch(row -> row.get(0).contains("ngoài vùng in"));
        }
        List<List<String>> projects = sheet("Danh mục dự án");
        CellRangeAddress range = printed("Danh mục dự án");
        assertThat(range.getLastRow()).as("all projects are printed").isEqualTo(projects.size() - 1);
        assertThat(range.getLastColumn()).as("where they come from is not").isEqualTo(column(projects, "Tình trạng"));
        assertThat(range.getLastColumn()).isLessThan(column(projects, "Tệp"));
        assertThat(printed("Theo đơn vị").getLastRow())
                .isEqualTo(sheet("Theo đơn vị").size() - 1);
    }

    @Test // the list of sheets stands on one page
    void theListOfSheetsBeginsAPageAndNamesThemAll() throws IOException {
        List<List<String>> cover = sheet("Bìa");
        int contents = 0;
        while (!cover.get(contents).get(1).equals("Nội dung")) {
            contents++;
        }
        int begins = contents;
        assertThat(TestRelease.elements(part("Bìa"), "brk"))
                .extracting(page -> Integer.parseInt(page.getAttribute("id")))
                .as("behind at most an empty row")
                .anyMatch(row -> row == begins || row == begins - 1)
                .noneMatch(row -> row > begins);
        assertThat(cover.subList(contents + 1, cover.size())).hasSize(sheets.size() - 1);
    }

    @Test // charts only where there is something to see, laid out without holes, and no nought for what was not
    // reported
    void chartsFillTheirRowAndLeaveGaps() throws IOException {
        List<Document> charts = TestRelease.parts(workbook, "xl/charts/chart");
        assertThat(charts)
                .extracting(chart -> TestRelease.elements(chart, "a:t").get(0).getTextContent())
                .containsExactlyInAnyOrder(
                        "Hội viên theo nước đối tác (người)", "Hội viên qua các kỳ (số đơn vị báo cáo / hiện có)");
        for (Document chart : charts) {
            assertThat(TestRelease.elements(chart, "c:dispBlanksAs").get(0).getAttribute("val"))
                    .isEqualTo("gap");
        }
        assertThat(charts.stream().flatMap(chart -> TestRelease.elements(chart, "c:v").stream()))
                .extracting(Element::getTextContent)
                .contains("Năm 2020 (2/6)", "Năm 2021 (3/5)");
        Document drawing = TestRelease.parts(workbook, "xl/drawings/drawing").get(0);
        assertThat(TestRelease.elements(drawing, "xdr:from"))
                .extracting(from -> number(from, "xdr:row"))
                .as("beside each other")
                .containsOnly(number(TestRelease.elements(drawing, "xdr:from").get(0), "xdr:row"));
        assertThat(TestRelease.elements(drawing, "xdr:to"))
                .extracting(to -> number(to, "xdr:col"))
                .as("up to the last column of the table")
                .contains(column(sheet("Tổng quan"), "Số đơn vị so sánh"));
    }

    @Test
    void noPersonalDataStandsOnAnyPage() {
        assertThat(sheets.values().stream().flatMap(List::stream).flatMap(List::stream))
                .noneMatch(text -> text.contains("Bịa") || text.contains("Bounmy") || text.contains("912000111"));
    }

    private static int number(Element within, String name) {
        return Integer.parseInt(TestRelease.elements(within, name).get(0).getTextContent());
    }

    private static List<List<String>> sheet(String name) {
        return Optional.ofNullable(sheets.get(name)).orElseThrow();
    }

    private static Map<String, List<List<String>>> read(Path file) throws IOException {
        Map<String, List<List<String>>> read = new HashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    List<String> values = new ArrayList<>(Collections.nCopies(WIDEST, ""));
                    row.stream()
                            .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                            .forEach(cell -> values.set(
                                    cell.getColumnIndex(),
                                    cell.getType() == CellType.STRING
                                            ? cell.getText()
                                            : new BigDecimal(cell.getRawValue())
                                                    .stripTrailingZeros()
                                                    .toPlainString()));
                    rows.add(values);
                }
                read.put(sheet.getName(), rows);
            }
        }
        return read;
    }

    private static List<String> heads(List<List<String>> rows) {
        return rows.stream().filter(row -> row.get(0).equals("TT")).findFirst().orElseThrow().stream()
                .filter(head -> !head.isEmpty())
                .toList();
    }

    private static int column(List<List<String>> rows, String head) {
        return rows.stream()
                .mapToInt(row -> row.indexOf(head))
                .filter(at -> at >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> line(List<List<String>> rows, String name) {
        return line(rows, name, 1);
    }

    private static List<String> line(List<List<String>> rows, String name, int column) {
        return rows.stream()
                .filter(row -> row.get(column).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> tableColumns(String name) throws IOException {
        return TestRelease.parts(workbook, "xl/tables/").stream()
                .filter(part -> part.getDocumentElement().getAttribute("name").equals(name))
                .flatMap(part -> TestRelease.elements(part, "tableColumn").stream())
                .map(column -> column.getAttribute("name"))
                .toList();
    }

    private static Document part(String sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
            int at = book.findSheet(sheet).orElseThrow().getIndex() + 1;
            return TestRelease.parts(workbook, "xl/worksheets/sheet" + at + ".xml")
                    .get(0);
        }
    }

    private static CellRangeAddress printed(String sheet) throws IOException {
        Set<String> names = Set.of("'" + sheet + "'", sheet);
        return TestRelease.elements(TestRelease.parts(workbook, "xl/workbook").get(0), "definedName").stream()
                .filter(name -> name.getAttribute("name").equals("_xlnm.Print_Area"))
                .map(name -> name.getTextContent().split("!", -1))
                .filter(area -> names.contains(area[0]))
                .map(area -> CellRangeAddress.valueOf(area[1].replace("$", "")))
                .findFirst()
                .orElseThrow();
    }
}
