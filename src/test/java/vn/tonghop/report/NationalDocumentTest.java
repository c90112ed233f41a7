package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tonghop.model.Lang;

/** The form is that of decree 30/2020, appendix I; what was written is read by the parser of the JDK. */
class NationalDocumentTest {
    @TempDir
    private static Path outbox;

    private static TestRelease release;
    private static Path vietnamese;

    @TempDir
    private Path folder;

    @BeforeAll
    static void releaseIsMade() throws IOException {
        release = new TestRelease("");
        vietnamese = TestRelease.document(release.write(TestRelease.LAYOUT, outbox, Lang.VI));
    }

    @AfterAll
    static void databaseIsDropped() {
        release.close();
    }

    @Test // contract §2: outbox/<period>/tong-hop-<period>-<release>.docx
    void liesBesideTheWorkbook() {
        assertThat(vietnamese).exists().isEqualTo(outbox.resolve("2021").resolve("tong-hop-2021-1.docx"));
    }

    @Test // decree 30/2020, appendix I
    void hasThePartsOfTheForm() throws IOException {
        assertThat(paragraphs(vietnamese))
                .containsSubsequence(
                        "HỮU NGHỊ VIỆT NAM",
                        "Số:          /BC-LHHN",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Hà Nội, ngày 21 tháng 12 năm 2021",
                        "BÁO CÁO",
                        "Nơi nhận:",
                        "TM. ĐOÀN CHỦ TỊCH",
                        "Phụ lục I",
                        "TỔNG HỢP THEO ĐƠN VỊ");
    }

    @Test // decree 30/2020, appendix I: A4, 20 to 25 mm above and below, 30 to 35 left, 15 to 20 right
    void standsOnA4AndLiesInTheAppendices() throws IOException {
        List<Element> sizes = TestRelease.elements(body(vietnamese), "w:pgSz");
        Element margins = TestRelease.elements(body(vietnamese), "w:pgMar").get(0);

        assertThat(sizes.stream().map(size -> size.getAttribute("w:w") + "×" + size.getAttribute("w:h")))
                .containsExactly("11906×16838", "16838×11906");
        assertThat(millimetres(margins, "w:top")).isBetween(20.0, 25.0);
        assertThat(millimetres(margins, "w:left")).isBetween(30.0, 35.0);
        assertThat(millimetres(margins, "w:right")).isBetween(15.0, 20.1);
        assertThat(TestRelease.elements(body(vietnamese), "w:rFonts"))
                .allMatch(font -> font.getAttribute("w:ascii").equals("Times New Roman"));
    }

    @Test // decree 30/2020, appendix I: in the middle of the top margin, not on the first page
    void numbersItsPagesFromTheSecondOn() throws IOException {
        Document header = TestRelease.parts(vietnamese, "word/header").get(0);

        assertThat(TestRelease.elements(header, "w:fldSimple"))
                .singleElement()
                .satisfies(field -> assertThat(field.getAttribute("w:instr")).contains("PAGE"));
        assertThat(TestRelease.elements(body(vietnamese), "w:titlePg")).hasSize(1);
        assertThat(TestRelease.elements(body(vietnamese), "w:headerReference")).hasSize(2);
    }

    @Test
    void saysTheFiguresOfTheReleaseAndWhoHasNotReported() throws IOException {
        List<String> paragraphs = paragraphs(vietnamese);

        assertThat(paragraphs)
                .contains(
                        "- Tổ chức hội (3/6 đơn vị, còn đơn vị phải báo cáo chưa gửi): 4 hội hữu nghị với 5.552 hội viên"
                                + " (có số ước tính).")
                .anyMatch(text ->
                        text.contains("giá trị cam kết 14.000.000.000 đồng (chưa kể 1.000 CHF chưa có tỷ giá), giải"))
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("cả nước"));
        assertThat(rows(vietnamese))
                .contains(List.of(
                        "2",
                        "Lào Cai",
                        "Hội hữu nghị, Chỉ tiêu khác, Dự án PCPNN, Viện trợ cho đối tác, Học bổng, Kết nghĩa",
                        ""))
                .anyMatch(row -> row.get(0).isEmpty() && row.contains("TỔNG CỘNG") && row.contains("5.552 ư,t"))
                .contains(List.of(
                        "",
                        "Số đơn vị báo cáo / hiện có",
                        "3/6",
                        "3/6",
                        "1/6",
                        "1/6",
                        "1/6",
                        "1/6",
                        "1/6",
                        "1/6",
                        "1/6",
                        "1/6",
                        "1/6",
                        ""));
    }

    @Test // contract section 8: where nothing could be converted it is empty, not 0
    void anAmountThatCouldNotBeConvertedIsToldInItsOwnCurrency() throws IOException {
        try (TestRelease other = new TestRelease("""
                update ops.figure set value = null
                where figure = 'projects.committed_vnd' and unit in ('VN', 'quang-ninh') and by = ''
                """)) {
            Path document = TestRelease.document(other.write(TestRelease.LAYOUT, folder, Lang.VI));
            assertThat(paragraphs(document))
                    .anyMatch(text -> text.contains("giá trị cam kết 1.000 CHF (thiếu tỷ giá), giải ngân"));
            assertThat(rows(document))
                    .anyMatch(row -> row.contains("TỔNG CỘNG") && row.contains("thiếu tỷ giá"))
                    .anyMatch(row -> row.contains("Giá trị cam kết")
                            && row.containsAll(List.of("thiếu tỷ giá", "1/6", "1.000 CHF")));
        }
    }

    @Test // contract section 8: "cả nước" only where all units that exist have reported
    void aTotalIsTheCountrysWhereAllUnitsReport() throws IOException {
        try (TestRelease other = new TestRelease("""
                update ops.release_coverage set reporting = true, status = 'nil' where status = 'not-received';
                insert into ops.release_coverage
                    (release_id, unit, dataset, expected, status, rows, submissions, territory, reporting)
                select 1, unit_id, 'members', false, 'nil', 0, 1, unit_id, true from wh.unit
                on conflict do nothing;
                update ops.figure set flags = array_remove(flags, 'missing_units');
                """)) {
            Path document = TestRelease.document(other.write(TestRelease.LAYOUT, folder, Lang.VI));
            assertThat(paragraphs(document))
                    .contains("- Tổ chức hội (cả nước): 4 hội hữu nghị với 5.552 hội viên (có số ước tính).")
                    .contains("Mọi đơn vị thuộc diện phải báo cáo đều đã gửi đủ.");
            assertThat(rows(document)).anyMatch(row -> row.contains("TOÀN QUỐC"));
        }
    }

    @Test
    void whatNobodyReportedIsNoNought() throws IOException {
        try (TestRelease other = new TestRelease("delete from ops.figure where figure like 'twinnings.%'")) {
            assertThat(paragraphs(TestRelease.document(other.write(TestRelease.LAYOUT, folder, Lang.VI))))
                    .contains("- Kết nghĩa: chưa nhận được số liệu.")
                    .noneMatch(text -> text.contains("0 cặp") || text.contains("hội hữu nghị: chưa nhận được"));
        }
    }

    @Test
    void whereNobodyHasToReportNobodyIsCounted() throws IOException {
        try (TestRelease other = new TestRelease("update ops.release_coverage set expected = false")) {
            assertThat(paragraphs(TestRelease.document(other.write(TestRelease.LAYOUT, folder, Lang.VI))))
                    .noneMatch(text -> text.contains("đơn vị thuộc diện phải báo cáo"))
                    .noneMatch(text -> text.contains("đã gửi đủ"))
                    .contains("Ngoài ra, 2 đơn vị không thuộc diện phải báo cáo và không gửi gì: Hải Dương, Lào Cai.")
                    .anyMatch(text -> text.startsWith("Số liệu của 4/6 đơn vị"));
        }
    }

    @Test // contract §8 and the law on personal data
    void holdsNoPersonalData() throws IOException {
        assertThat(paragraphs(vietnamese))
                .noneMatch(text -> text.contains("Bịa") || text.contains("Đặt") || text.contains("Bounmy"));
    }

    @Test
    void isWrittenInEnglishToo() throws IOException {
        Path english = TestRelease.document(release.write(TestRelease.LAYOUT, folder, Lang.EN));

        assertThat(paragraphs(english))
                .contains(
                        "REPORT",
                        "- Associations (3 of 6 units, others yet to report): 4 friendship associations with 5,552 members"
                                + " (includes estimates).");
    }

    @Test
    void isByteForByteTheSameWhenWrittenAgain() {
        assertThat(TestRelease.document(release.write(TestRelease.LAYOUT, folder, Lang.VI)))
                .hasSameBinaryContentAs(vietnamese);
    }

    @Test
    void refusesATableThatTheWorkbookDoesNotHave() throws IOException {
        Path layout = Files.createTempDirectory(folder, "layout");
        try (Stream<Path> files = Files.list(TestRelease.LAYOUT)) {
            for (Path file : files.toList()) {
                Files.copy(file, layout.resolve(file.getFileName()));
            }
        }
        Path yml = layout.resolve("document.yml");
        Files.writeString(yml, Files.readString(yml).replace("tables: [theo_cum]", "tables: [theo_vung]"));

        assertThatThrownBy(() -> NationalWorkbook.load(layout, TestRelease.PERSONAL, folder))
                .isInstanceOf(FaultyLayout.class)
                .hasMessageMatching("(?s)document\\.yml:\\d+: .*theo_vung.*");
    }

    private static Document body(Path file) throws IOException {
        return TestRelease.parts(file, "word/document").get(0);
    }

    private static List<String> paragraphs(Path file) throws IOException {
        return TestRelease.elements(body(file), "w:p").stream()
                .map(NationalDocumentTest::text)
                .toList();
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return TestRelease.elements(body(file), "w:tr").stream()
                .map(row -> TestRelease.elements(row, "w:tc").stream()
                        .map(NationalDocumentTest::text)
                        .toList())
                .toList();
    }

    private static String text(Element within) {
        return TestRelease.elements(within, "w:t").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }

    private static double millimetres(Element margins, String side) {
        return Integer.parseInt(margins.getAttribute(side)) / 1440.0 * 25.4;
    }
}
