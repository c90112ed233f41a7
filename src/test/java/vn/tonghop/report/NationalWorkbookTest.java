package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.Lang;

/** On a real release in a real PostgreSQL; what was written is read back by another library. */
class NationalWorkbookTest {
    private static final int WIDEST = 20;

    @TempDir
    private static Path outbox;

    private static TestRelease release;
    private static Path vietnamese;
    private static Path english;

    @TempDir
    private Path folder;

    @BeforeAll
    static void releaseIsMade() throws IOException {
        release = new TestRelease("");
        vietnamese = release.write(TestRelease.LAYOUT, outbox, Lang.VI);
        english = release.write(TestRelease.LAYOUT, outbox.resolve("en"), Lang.EN);
    }

    @AfterAll
    static void databaseIsDropped() {
        release.close();
    }

    @Test // contract §2: outbox/<period>/tong-hop-<period>-<release>.xlsx
    void liesWhereTheContractSaysAndNothingElseIsLeftThere() throws IOException {
        assertThat(vietnamese).isEqualTo(outbox.resolve("2021/tong-hop-2021-1.xlsx"));
        try (Stream<Path> files = Files.list(outbox.resolve("2021"))) {
            assertThat(files).containsExactlyInAnyOrder(vietnamese, vietnamese.resolveSibling("tong-hop-2021-1.docx"));
        }
    }

    @Test
    void hasTheSheetsOfTheLayoutInBothLanguages() throws IOException {
        assertThat(read(vietnamese).keySet())
                .containsExactly(
                        "Bìa",
                        "Tổng quan",
                        "Theo đơn vị",
                        "Tỷ trọng, thứ hạng",
                        "Từng đơn vị",
                        "Theo cụm",
                        "Theo nước",
                        "Hội hữu nghị",
                        "Hội viên theo nước",
                        "Dự án theo nước",
                        "Cam kết theo nước",
                        "Danh mục hội",
                        "Viện trợ PCPNN",
                        "Danh mục dự án",
                        "Học bổng",
                        "Danh mục học bổng",
                        "Kết nghĩa",
                        "Danh mục kết nghĩa",
                        "Viện trợ cho đối tác",
                        "Chỉ tiêu khác",
                        "Theo thời gian",
                        "Đơn vị qua các kỳ",
                        "Độ đầy đủ",
                        "Chất lượng",
                        "Tỷ giá",
                        "Có thể tính trùng",
                        "Tệp đã nhận",
                        "Ghi nhận",
                        "Nguồn",
                        "Số liệu biểu đồ");
        assertThat(read(english).keySet()).startsWith("Cover", "Overview").endsWith("Sources", "Chart data");
    }

    @Test // contract section 8: VN and every unit; issue 19: silent ones too
    void printsTheFiguresOfTheRelease() throws IOException {
        List<List<Object>> overview = sheet(vietnamese, "Theo đơn vị");

        assertThat(line(overview, "TỔNG CỘNG").subList(2, 13))
                .containsExactly(
                        4,
                        5552,
                        2,
                        3,
                        3,
                        new BigDecimal("14000000000"),
                        new BigDecimal("2760000000"),
                        3,
                        new BigDecimal("110000000"),
                        2,
                        new BigDecimal("200000000"));
        assertThat(line(overview, "Quảng Ninh").subList(2, 5)).containsExactly(2, 1797, "");
        assertThat(line(sheet(vietnamese, "Theo cụm"), "Cụm Duyên hải Bắc Bộ").subList(2, 5))
                .containsExactly("2/2", 3, 5342);
        assertThat(line(overview, "Lào Cai").subList(2, 13))
                .as("a unit that did not report has an empty line")
                .containsOnly("");
        assertThat(sheet(vietnamese, "Kết nghĩa").stream().map(row -> row.get(1)))
                .as("of one dataset, those that were to send it")
                .contains("Lào Cai");
    }

    @Test // contract §8: no zero rows but totals
    void tellsNoneFromNotReported() throws IOException {
        assertThat(line(sheet(vietnamese, "Kết nghĩa"), "Quảng Ninh").subList(2, 8))
                .containsExactly(2, 0, 0, 1, 1, 0);
        assertThat(line(sheet(vietnamese, "Theo đơn vị"), "Quảng Ninh").get(11)).isEqualTo(2);
        assertThat(line(sheet(vietnamese, "Theo đơn vị"), "Hải Phòng").get(11)).isEqualTo("");
    }

    @Test
    void marksFlaggedFiguresWithoutTouchingTheNumber() throws IOException {
        assertThat(format(vietnamese, "Theo đơn vị", "TỔNG CỘNG", 3)).contains("\" ư,t\"");
        assertThat(format(vietnamese, "Theo đơn vị", "Quảng Ninh", 3)).contains("\" ư\"");
        assertThat(format(vietnamese, "Theo đơn vị", "Hải Phòng", 3)).doesNotContain("\" ");
        assertThat(texts(vietnamese)).anyMatch(text -> text.startsWith("Dấu bên cạnh số liệu: ư – ước tính"));
    }

    @Test // contract §5: the value of a personal field is masked, here as everywhere
    void holdsNoPersonalData() throws IOException {
        assertThat(texts(vietnamese))
                .noneMatch(text -> text.contains("Bịa") || text.contains("Đặt") || text.contains("Bounmy"))
                .noneMatch(text -> text.contains("912000111") || text.contains("05/03/1960"));
    }

    @Test
    void keepsTextThatLooksLikeAFormulaAText() throws IOException {
        assertThat(formulas(vietnamese).values())
                .allMatch(formula -> formula.matches("SUM\\([A-Z]+\\d+:[A-Z]+\\d+\\)"));
        assertThat(texts(vietnamese)).contains("=HYPERLINK(\"http://example.org\")", "+Room", "=Hội");
    }

    @Test
    void isByteForByteTheSameWhenWrittenAgain() throws IOException {
        assertThat(release.write(TestRelease.LAYOUT, folder, Lang.VI)).hasSameBinaryContentAs(vietnamese);
        assertThat(folder.resolve("parts")).as("nothing is left").isEmptyDirectory();
    }

    @Test
    void saysWhichFilesEachFigureCameFrom() throws IOException {
        List<List<Object>> sources = sheet(vietnamese, "Nguồn");

        assertThat(sources.stream()
                        .filter(row ->
                                row.get(1).equals("Quảng Ninh") && row.get(2).equals("Số cặp kết nghĩa"))
                        .map(row -> row.subList(3, 9)))
                .containsExactly(List.of(2, "sơ bộ", "cặp", "", "2021/quang-ninh/ket-nghia.xlsx", "Kết nghĩa"));
    }

    @Test // contract §5: messages in the language of the reader
    void saysWhatWasFoundWhereAndWhatToDo() throws IOException {
        List<List<Object>> findings = sheet(english, "Findings");

        assertThat(findings.stream().filter(row -> row.get(1).equals("Error")).map(row -> row.subList(5, 9)))
                .containsExactly(
                        List.of(
                                "",
                                "",
                                "",
                                "The file is broken or cut off (CRC). Open the original, save it again and send it"
                                        + " again."),
                        List.of(
                                "Dự án",
                                11,
                                "H",
                                "“nhiều” is not a number, so the row is not loaded. Write nothing but a number, for example 25."));
    }

    @Test // architecture: a new sheet in the workbook is a yml entry and a .sql
    void takesTheNewSheetOfTheReadmeWithoutJava() throws IOException {
        Path layout = copyOfLayout();
        Files.writeString(layout.resolve("sectors.sql"), ofTheReadme("sql"));
        append(layout, ofTheReadme("yaml"));

        assertThat(sheet(release.write(layout, folder, Lang.VI), "Lĩnh vực"))
                .extracting(row -> row.subList(0, 2))
                .containsSubsequence(
                        List.of("Lĩnh vực", "Số dự án"), List.of("Giáo dục - đào tạo", 2), List.of("Y tế", 1));
    }

    /** The block of a language that stands in the README. */
    private static String ofTheReadme(String language) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("```" + language + "\n") + language.length() + 4;
        return readme.substring(from, readme.indexOf("```", from));
    }

    @Test
    void refusesAFaultyLayoutWithFileAndLine() throws IOException {
        assertFault("frozen: 3\n", "frozzen: 3\n", "national.yml");
        assertFault("format: percent", "format: per cent", "national.yml");
        assertFault("sql: files.sql", "sql: filez.sql", "national.yml");
        assertFault(
                "over-time.sql, figures: yes, with: {areas: VN}",
                "over-time.sql, figures: yes, with: {area: VN}",
                "over-time.sql");
        assertFault("print: a3", "print: a5", "national.yml");
        assertFault("each: {sql: recent-periods.sql}", "each: {sql: files.sql}", "national.yml");
        assertFault("table: bieu_do_hoi_vien", "table: bieu_do", "national.yml");
        assertFault("field: members.count,", "field: members.counted,", "national.yml");
        assertFault("name: theo_cum", "name: theo_don_vi", "national.yml");
        assertFault("adds: no, group: {vi: Viện", "adds: never, group: {vi: Viện", "national.yml");
        assertFault("{number}, lập lúc", "{nummer}, lập lúc", "national.yml");
        assertFault("field: share,", "field: shares,", "national.yml");
        assertFault("names: coverage", "names: coverages", "national.yml");
        assertFault("name: {vi: Nguồn,", "name: {vi: Đã nhận / chưa nhận,", "national.yml");
        assertFault("title: {vi: NGUỒN", "title: {vi: [NGUỒN", "national.yml");
    }

    @Test
    void refusesAFaultyStatementWithFileAndLine() throws IOException {
        Path layout = copyOfLayout();
        Files.writeString(layout.resolve("received.sql"), "select 1\nfrom wh.unit\nwhere nope = :release\n");

        assertThatThrownBy(() -> release.write(layout, folder, Lang.VI))
                .isInstanceOf(FaultyLayout.class)
                .hasMessageStartingWith("received.sql:3: ");
    }

    @Test
    void refusesAStatementThatAsksForPersonalData() throws IOException {
        Path layout = copyOfLayout();
        Files.writeString(layout.resolve("received.sql"), "select 1,\n  Full_Name as unit\nfrom wh.members\n");

        assertThatThrownBy(() -> NationalWorkbook.load(layout, TestRelease.PERSONAL, folder))
                .isInstanceOf(FaultyLayout.class)
                .hasMessageStartingWith("received.sql:2: ");
    }

    private void assertFault(String right, String wrong, String file) throws IOException {
        Path layout = copyOfLayout();
        Path yml = layout.resolve("national.yml");
        String text = Files.readString(yml);
        assertThat(text).contains(right);
        int line = (int) text.substring(0, text.indexOf(right))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        Files.writeString(yml, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        assertThatThrownBy(() -> release.write(layout, folder, Lang.VI))
                .as(wrong)
                .isInstanceOf(FaultyLayout.class)
                .hasMessageStartingWith(file + ":" + (file.endsWith(".yml") ? line + ":" : ""));
    }

    private Path copyOfLayout() throws IOException {
        Path copy = Files.createTempDirectory(folder, "layout");
        try (Stream<Path> files = Files.list(TestRelease.LAYOUT)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static void append(Path layout, String text) throws IOException {
        Path yml = layout.resolve("national.yml");
        Files.writeString(yml, Files.readString(yml) + text);
    }

    /** The cells of every sheet: whole numbers that fit as Integer, others as BigDecimal, texts; "" for nothing. */
    private static Map<String, List<List<Object>>> read(Path file) throws IOException {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                List<List<Object>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    List<Object> values = new ArrayList<>(
                            row.stream().map(NationalWorkbookTest::value).toList());
                    values.addAll(Collections.nCopies(Math.max(0, WIDEST - values.size()), ""));
                    rows.add(values);
                }
                sheets.put(sheet.getName(), rows);
            }
        }
        return sheets;
    }

    private static List<List<Object>> sheet(Path file, String name) throws IOException {
        return read(file).getOrDefault(name, List.of());
    }

    private static Object value(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            // Of a formula, what stands there for those who do not calculate.
            BigDecimal number = new BigDecimal(cell.getRawValue());
            return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(new BigDecimal(10_000_000)) < 0
                    ? (Object) number.intValueExact()
                    : new BigDecimal(number.toPlainString());
        }
        return cell.asString();
    }

    /** The formulas by sheet and cell. */
    private static Map<String, String> formulas(Path file) throws IOException {
        Map<String, String> formulas = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                sheet.read().stream()
                        .flatMap(Row::stream)
                        .filter(cell -> cell != null && cell.getType() == CellType.FORMULA)
                        .forEach(cell -> formulas.put(sheet.getName() + "!" + cell.getAddress(), cell.getFormula()));
            }
        }
        return formulas;
    }

    private static List<String> texts(Path file) throws IOException {
        return read(file).values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(Object::toString)
                .toList();
    }

    private static List<Object> line(List<List<Object>> rows, String name) {
        return rows.stream()
                .filter(row -> row.size() > 1 && row.get(1).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String format(Path file, String sheetName, String name, int column) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            Optional<Row> row = book.findSheet(sheetName).orElseThrow().read().stream()
                    .filter(found -> found.getCellCount() > column && name.equals(value(found.getCell(1))))
                    .findFirst();
            return Optional.ofNullable(row.orElseThrow().getCell(column).getDataFormatString())
                    .orElse("");
        }
    }
}
