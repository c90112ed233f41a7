package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
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

/** Tables, charts, links and totals of the national workbook, as other libraries than the one that wrote them see them. */
class NationalPartsTest {
    private static final Set<String> ON_A3 =
            Set.of("Danh mục dự án", "Hội viên theo nước", "Dự án theo nước", "Cam kết theo nước");

    static final String THE_YEAR_BEFORE = """
            insert into wh.period values ('2020', 'year', 'nd09', '2019-12-15', '2020-12-14', '2020-12-31', true);
            insert into ops.release (period, number, made_at, inputs_hash, kind, rule, starts_on, ends_on, units, merged)
            select period, r.number, r.made_at, r.inputs, kind, rule, starts_on, ends_on, 6, false
            from wh.period
            cross join (values (1, timestamptz '2021-01-10 08:00+07', 'a'), (2, '2021-02-10 08:00+07', 'b'),
                               (3, '2022-01-10 08:00+07', 'made after the release of 2021')) r (number, made_at, inputs)
            where period = '2020'
            order by r.number;
            insert into ops.figure (release_id, unit, figure, value, unit_of_measure)
            select release_id, 'VN', 'associations.members', 1000 * number + 164, 'person' from ops.release where period = '2020';
            insert into ops.submission (run_id, file, sha256, size, unit, period, received_at, state)
            select 1, '2020/' || unit || '/hoi.csv', lpad(hash, 64, '0'), 1, unit, '2020', '2021-01-05 08:00+07', 'settled'
            from (values ('hai-phong', 'a1'), ('ha-tinh', 'a2')) s (unit, hash);
            insert into ops.found_table (submission_id, reading, unit, period, dataset, sheet_no, sheet, table_no, status,
                rows_read, rows_loaded, rows_rejected, rows_ignored)
            select submission_id, 1, unit, period, 'associations', 1, 'hoi', 1, 'loaded', 2, 1, 0, 1
            from ops.submission where period = '2020';
            insert into ops.release_coverage
                (release_id, unit, dataset, expected, status, rows, submissions, territory, reporting)
            select r.release_id, t.unit, t.dataset, true, 'loaded', 1, 1, t.unit, true
            from ops.release r join ops.found_table t on t.period = r.period where r.period = '2020';
            insert into ops.figure_part (release_id, table_id, figure, by, key, item, value, unit_of_measure, estimate,
                missing_rate)
            select r.release_id, t.table_id, 'associations.members', '', '', '',
                   case t.unit when 'hai-phong' then 1000 * r.number else 164 end, 'person', false, false
            from ops.release r join ops.found_table t on t.period = r.period where r.period = '2020'
            union all
            select 1, table_id, 'associations.members', '', '', '', members, 'person', false, false
            from (values (1, 1797), (4, 3545), (9, 210)) t (table_id, members);
            update ops.release set units = 5, merged = true where period = '2021';
            """;

    @TempDir
    private static Path outbox;

    private static TestRelease release;
    private static Path workbook;
    private static Map<String, Map<String, Cell>> cells = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void releaseIsMade() throws IOException {
        release = new TestRelease(THE_YEAR_BEFORE);
        workbook = release.write(TestRelease.LAYOUT, outbox, Lang.VI);
        cells = cells(workbook);
    }

    @AfterAll
    static void databaseIsDropped() {
        release.close();
    }

    @Test // Excel mends a workbook, aloud, whose table heads are not the names of the table's columns
    void everyTableHasANameAndItsHeadsNameItsColumns() throws IOException {
        List<Document> tables = TestRelease.parts(workbook, "xl/tables/");
        Set<String> names = new HashSet<>();

        assertThat(tables).hasSizeGreaterThan(20);
        for (Document part : tables) {
            Element table = part.getDocumentElement();
            assertThat(names.add(table.getAttribute("displayName"))).isTrue();
            List<String> columns = TestRelease.elements(part, "tableColumn").stream()
                    .map(column -> column.getAttribute("name"))
                    .toList();
            assertThat(columns).doesNotHaveDuplicates();
            assertThat(cells.values())
                    .as(table.getAttribute("displayName"))
                    .anyMatch(sheet -> heads(sheet, table.getAttribute("ref")).equals(columns));
        }
        assertThat(names).contains("theo_don_vi", "danh_muc_du_an", "theo_thoi_gian", "nguon");
    }

    @Test
    void everyTotalIsASumThatGivesTheFigureOfTheRelease() {
        Map<String, Cell> units = sheet("Theo đơn vị");
        Cell total = inRow(units, "TỔNG CỘNG", 'D');

        assertThat(total.getFormula()).matches("SUM\\(D\\d+:D\\d+\\)");
        assertThat(total.getRawValue()).isEqualTo("5552.0");
        assertThat(inRow(units, "TỔNG CỘNG", 'G').getType())
                .as("NGOs are counted once and do not add up")
                .isEqualTo(CellType.NUMBER);
        for (Map<String, Cell> sheet : cells.values()) {
            sheet.values().stream()
                    .filter(cell -> cell.getType() == CellType.FORMULA)
                    .forEach(cell -> assertThat(summed(sheet, cell)).isEqualTo(Double.parseDouble(cell.getRawValue())));
        }
    }

    @Test
    void everyFigureOfAUnitLeadsToItsSourceAndFromThereToItsRows() throws IOException {
        Map<String, String> links = links("Theo đơn vị");
        String source = Objects.requireNonNull(links.get(
                inRow(sheet("Theo đơn vị"), "Quảng Ninh", 'H').getAddress().toString()));

        assertThat(source).startsWith("'Nguồn'!A");
        String row = source.substring(source.indexOf("!A") + 2);
        assertThat(text(sheet("Nguồn"), "B" + row)).isEqualTo("Quảng Ninh");
        assertThat(text(sheet("Nguồn"), "C" + row)).isEqualTo("Giá trị cam kết");
        String rows = Objects.requireNonNull(links("Nguồn").get("D" + row));
        assertThat(rows).startsWith("'Danh mục dự án'!A");
        String first = rows.substring(rows.indexOf("!A") + 2);
        assertThat(text(sheet("Danh mục dự án"), "C" + first)).isEqualTo("Nâng cấp trạm y tế xã");
    }

    private Map<String, Cell> sheet(String title) {
        return Objects.requireNonNull(cells.get(title));
    }

    @Test
    void noLinkLeadsOutOfTheWorkbook() throws IOException {
        for (Document part : TestRelease.parts(workbook, "xl/worksheets/sheet")) {
            assertThat(TestRelease.elements(part, "hyperlink"))
                    .allMatch(link -> link.getAttribute("r:id").isEmpty()
                            && cells.containsKey(link.getAttribute("location").split("'", -1)[1]));
        }
        assertThat(TestRelease.parts(workbook, "xl/externalLinks")).isEmpty();
    }

    @Test
    void chartsDrawTheCellsOfTheWorkbookAndAreToldInWords() throws IOException {
        List<Document> charts = TestRelease.parts(workbook, "xl/charts/chart");

        assertThat(charts)
                .as("members by country, and over time; of the others there is too little")
                .hasSize(2);
        for (Document chart : charts) {
            for (Element series : TestRelease.elements(chart, "c:ser")) {
                Element values = TestRelease.elements(series, "c:val").get(0);
                assertThat(cached(values)).isNotEmpty().isEqualTo(drawn(values));
            }
        }
        for (Document drawing : TestRelease.parts(workbook, "xl/drawings/drawing")) {
            assertThat(TestRelease.elements(drawing, "xdr:cNvPr"))
                    .hasSize(2)
                    .allMatch(frame -> frame.getAttribute("descr").startsWith("Biểu đồ"));
        }
    }

    @Test // 5.130 members are five thousand to one reader and five to the other
    void theNumbersOfChartsAreGroupedAsThoseOfTablesInBothLanguages() throws IOException {
        assertThat(chartFormats(workbook)).isNotEmpty().allMatch(format -> format.startsWith("[$-42A]#,##0"));
        assertThat(chartFormats(release.write(TestRelease.LAYOUT, folder, Lang.EN)))
                .isNotEmpty()
                .allMatch(format -> format.startsWith("#,##0"));
    }

    private static List<String> chartFormats(Path file) throws IOException {
        return TestRelease.parts(file, "xl/charts/chart").stream()
                .flatMap(chart -> TestRelease.elements(chart, "c:numFmt").stream())
                .map(format -> format.getAttribute("formatCode"))
                .filter(format -> !format.equals("General"))
                .toList();
    }

    @Test // contract section 8: a change is given over the units that reported in both, and says how many these are
    void theOverviewTellsTheChangeOfTheUnitsThatReportInBothPeriodsAsItWasKnownThen() {
        Map<String, Cell> overview = sheet("Tổng quan");

        assertThat(List.of('D', 'H', 'I', 'J', 'K', 'L'))
                .map(column -> inRow(overview, "Số hội viên", column).getRawValue())
                .containsExactly("5552.0", "2000.0", "3545.0", "1545.0", "0.7725", "1.0");
        assertThat(List.of('H', 'I', 'J', 'K', 'L'))
                .as("associations were not counted the year before")
                .map(column -> text(overview, column + "" + rowOf(overview, "Số hội hữu nghị", 'B')))
                .containsOnly("");
    }

    @Test
    void theBreakOfAMergerIsMarkedOverTime() {
        Map<String, Cell> time = sheet("Theo thời gian");

        assertThat(inRow(time, "Năm 2021", 'N', 'A').getText()).startsWith("Địa giới thay đổi");
        assertThat(Optional.ofNullable(time.get("N" + rowOf(time, "Năm 2020", 'A')))
                        .map(Cell::getText))
                .matches(text -> text.orElse("").isEmpty());
    }

    @Test
    void everySheetIsPrintedLyingOnA4OrWhereItIsWideOnA3WithItsPagesNumbered() throws IOException {
        for (String name : cells.keySet()) {
            Document part = part(name);
            Element setup = TestRelease.elements(part, "pageSetup").get(0);
            assertThat(setup.getAttribute("paperSize")).isEqualTo(ON_A3.contains(name) ? "8" : "9");
            assertThat(setup.getAttribute("orientation")).isEqualTo("landscape");
            assertThat(TestRelease.elements(part, "oddFooter").get(0).getTextContent())
                    .contains("&P/&N");
        }
        List<String> names =
                TestRelease.elements(TestRelease.parts(workbook, "xl/workbook").get(0), "definedName").stream()
                        .map(name -> name.getAttribute("name"))
                        .toList();
        assertThat(names.stream().filter("_xlnm.Print_Area"::equals)).hasSameSizeAs(cells.keySet());
        assertThat(names).contains("_xlnm.Print_Titles");
    }

    @Test // a spreadsheet keeps fifteen digits of a number, and writes noughts for the rest
    void aFigureThatNoCellCanHoldIsAText() throws IOException {
        try (TestRelease other = new TestRelease("""
                update ops.figure set value = repeat('9', 400)::numeric
                where figure = 'associations.members' and unit in ('VN', 'hai-phong') and by = '';
                update ops.figure set value = 1234567890123456
                where figure = 'projects.committed_vnd' and unit in ('VN', 'quang-ninh') and by = '';
                """)) {
            Map<String, Cell> units = Objects.requireNonNull(
                    cells(other.write(TestRelease.LAYOUT, folder, Lang.VI)).get("Theo đơn vị"));
            assertThat(inRow(units, "TỔNG CỘNG", 'D').getText())
                    .hasSize(400 + 133 + 4)
                    .endsWith("999.999 ư,t");
            assertThat(inRow(units, "Quảng Ninh", 'H').getText()).isEqualTo("1.234.567.890.123.456 g");
            assertThat(inRow(units, "TỔNG CỘNG", 'H').getText()).isEqualTo("1.234.567.890.123.456 g");
        }
    }

    @Test
    void keepsTheReleasesFigureWhereTheRowsDoNotAddUpToIt() throws IOException {
        Path layout = Files.createTempDirectory(folder, "layout");
        try (Stream<Path> files = Files.list(TestRelease.LAYOUT)) {
            for (Path file : files.toList()) {
                Files.copy(file, layout.resolve(file.getFileName()));
            }
        }
        Path list = layout.resolve("projects-list.sql");
        Files.writeString(
                list,
                Files.readString(list).replace("where rt.release_id", "where r.sector = 'Y_TE' and rt.release_id"));

        Cell total = inRow(
                Objects.requireNonNull(
                        cells(release.write(layout, folder, Lang.VI)).get("Danh mục dự án")),
                "TỔNG CỘNG",
                'L');
        assertThat(total.getType()).isEqualTo(CellType.NUMBER);
        assertThat(total.asNumber()).isEqualByComparingTo("14000000000");
    }

    private static Map<String, Map<String, Cell>> cells(Path file) throws IOException {
        Map<String, Map<String, Cell>> sheets = new HashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                Map<String, Cell> found = new HashMap<>();
                sheet.read().stream()
                        .flatMap(Row::stream)
                        .filter(cell -> cell != null)
                        .forEach(cell -> found.put(cell.getAddress().toString(), cell));
                sheets.put(sheet.getName(), found);
            }
        }
        return sheets;
    }

    private static List<String> heads(Map<String, Cell> sheet, String ref) {
        CellAddress from = new CellAddress(ref.split(":", -1)[0]);
        CellAddress to = new CellAddress(ref.split(":", -1)[1]);
        return Stream.iterate(from.getColumn(), column -> column <= to.getColumn(), column -> column + 1)
                .map(column -> text(sheet, new CellAddress(from.getRow(), column).toString()))
                .toList();
    }

    private static String text(Map<String, Cell> sheet, String address) {
        return Optional.ofNullable(sheet.get(address)).map(Cell::getText).orElse("");
    }

    private static int rowOf(Map<String, Cell> sheet, String text, char column) {
        return sheet.values().stream()
                .filter(cell -> cell.getAddress().toString().matches(column + "\\d+")
                        && cell.getType() == CellType.STRING
                        && text.equals(cell.getText()))
                .mapToInt(cell -> cell.getAddress().getRow() + 1)
                .min()
                .orElseThrow();
    }

    private static Cell inRow(Map<String, Cell> sheet, String text, char column) {
        return inRow(sheet, text, column, 'B');
    }

    private static Cell inRow(Map<String, Cell> sheet, String text, char column, char label) {
        return Optional.ofNullable(sheet.get(column + "" + rowOf(sheet, text, label)))
                .orElseThrow();
    }

    /** What the formula of a cell gives. */
    private static double summed(Map<String, Cell> sheet, Cell total) {
        String[] range = total.getFormula().replaceAll("SUM\\(|\\)", "").split(":", -1);
        CellAddress from = new CellAddress(range[0]);
        CellAddress to = new CellAddress(range[1]);
        assertThat(from.getColumn()).isEqualTo(total.getAddress().getColumn());
        double sum = 0;
        for (int row = from.getRow(); row <= to.getRow(); row++) {
            Cell cell = sheet.get(new CellAddress(row, from.getColumn()).toString());
            sum += cell != null && cell.getType() == CellType.NUMBER
                    ? cell.asNumber().doubleValue()
                    : 0;
        }
        return sum;
    }

    private static Document part(String sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
            int at = book.findSheet(sheet).orElseThrow().getIndex() + 1;
            return TestRelease.parts(workbook, "xl/worksheets/sheet" + at + ".xml")
                    .get(0);
        }
    }

    private static Map<String, String> links(String sheet) throws IOException {
        Map<String, String> links = new HashMap<>();
        TestRelease.elements(part(sheet), "hyperlink")
                .forEach(link -> links.put(link.getAttribute("ref"), link.getAttribute("location")));
        return links;
    }

    private static List<Double> cached(Element values) {
        return TestRelease.elements(values, "c:v").stream()
                .map(value -> Double.parseDouble(value.getTextContent()))
                .toList();
    }

    /** The numbers in the cells that a series refers to. */
    private static List<Double> drawn(Element values) {
        String[] range =
                TestRelease.elements(values, "c:f").get(0).getTextContent().split("!", -1);
        Map<String, Cell> sheet =
                Optional.ofNullable(cells.get(range[0].replace("'", ""))).orElseThrow();
        String[] corners = range[1].replace("$", "").split(":", -1);
        CellAddress from = new CellAddress(corners[0]);
        int last = new CellAddress(corners[corners.length - 1]).getRow();
        return Stream.iterate(from.getRow(), row -> row <= last, row -> row + 1)
                .map(row -> Optional.ofNullable(sheet.get(new CellAddress(row, from.getColumn()).toString())))
                .flatMap(Optional::stream)
                .filter(cell -> cell.getType() == CellType.NUMBER)
                .map(cell -> cell.asNumber().doubleValue())
                .toList();
    }
}
