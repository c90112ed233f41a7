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
    private static final char NO_BREAK_SPACE = '\u00a0';

    @TempDir
    private static Path outbox;

    private static TestRelease release;
    private static Path vietnamese;

    /** Hải Phòng and Quảng Ninh in 2020; of its projects nobody gave beneficiaries. */
    private static final String BEFORE = """
            insert into wh.period values ('2020', 'year', 'nd09', '2019-12-15', '2020-12-14', '2020-12-31', true);
            insert into ops.release (period, number, made_at, inputs_hash, kind, rule, starts_on, ends_on, units, merged)
            select period, 1, '2021-01-06 01:30+07', 'b', kind, rule, starts_on, ends_on, 6, false from wh.period
            where period = '2020';
            insert into ops.submission (run_id, file, sha256, size, unit, period, received_at, state)
            select 1, '2020/' || unit || '/hoi.csv', lpad(hash, 64, '0'), 1, unit, '2020', '2021-01-05 08:00+07', 'settled'
            from (values ('hai-phong', 'e'), ('quang-ninh', 'f')) s (unit, hash);
            insert into ops.found_table (submission_id, reading, unit, period, dataset, sheet_no, sheet, table_no, status, rows_read,
                rows_loaded, rows_rejected, rows_ignored)
            select submission_id, 1, unit, '2020', dataset, sheet_no, dataset, 1, 'loaded', 3, 2, 0, 1
            from ops.submission cross join (values ('associations', 1), ('ngo-projects', 2)) d (dataset, sheet_no) where period = '2020';
            insert into ops.release_table select 2, table_id from ops.found_table where period = '2020';
            insert into ops.release_coverage (release_id, unit, dataset, expected, status, rows, submissions, received_at, territory,
                reporting)
            select 2, unit, dataset, true, 'loaded', 2, 1, '2021-01-05 08:00+07', unit, true
            from ops.found_table where period = '2020';
            insert into ops.figure_part (release_id, table_id, figure, by, key, item, value, unit_of_measure, estimate, missing_rate, valued)
            select f.release_id, f.table_id, p.figure, '', '', '', p.value, 'person', p.estimate, false, p.valued
            from (select r.release_id, t.table_id, t.unit, t.dataset
                  from ops.release_table r join ops.found_table t on t.table_id = r.table_id) f
            join (values (2, 'hai-phong', 'associations.members', 2000, false, true),
                         (2, 'quang-ninh', 'associations.members', 2000, false, true),
                         (1, 'hai-phong', 'associations.members', 3545, false, true),
                         (1, 'quang-ninh', 'associations.members', 1797, true, true),
                         (1, 'dong-nai', 'associations.members', 210, false, true),
                         (2, 'quang-ninh', 'projects.beneficiaries', 0, false, false),
                         (1, 'quang-ninh', 'projects.beneficiaries', 4000, false, true))
                p (release_id, unit, figure, value, estimate, valued)
                on p.release_id = f.release_id and p.unit = f.unit and wh.figure_dataset(p.figure) = f.dataset
            """;

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
                        text.contains("giá trị cam kết 14 tỷ đồng (chưa kể 1.000 CHF chưa có tỷ giá), giải ngân trong"
                                + " kỳ 2,76 tỷ đồng;"))
                .contains(
                        "Có 6 đơn vị thuộc diện phải báo cáo; 4 đơn vị trong số đó đã có số liệu; 6 đơn vị còn thiếu toàn bộ"
                                + " hoặc một phần.",
                        "Chưa gửi báo cáo nào: Hải Dương, Lào Cai.",
                        "- Chưa cộng vào số tổng vì chưa có tỷ giá: Giá trị cam kết 1.000 CHF (1 khoản của 1 đơn vị).")
                .anyMatch(text -> text.startsWith("Gửi chưa đủ: Đồng Nai (còn thiếu: Chỉ tiêu khác, Dự án PCPNN,"))
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

    @Test
    void saysWhoLeadsWithTheDoubtOfEachFigure() throws IOException {
        try (TestRelease other = new TestRelease("""
                update ops.figure set flags = flags || '{missing_rate}'
                where figure = 'projects.committed_vnd' and key in ('US', 'GIAO_DUC')
                """)) {
            assertThat(paragraphs(TestRelease.document(other.write(TestRelease.LAYOUT, folder, Lang.VI))))
                    .contains(
                            "Nhiều hội viên nhất: Hải Phòng 3.545 người, Quảng Ninh 1.797 người (có số ước tính), Đồng Nai 210"
                                    + " người.",
                            "Theo nước của tổ chức: Hoa Kỳ 11,5 tỷ đồng (chưa kể 1.000 CHF chưa có tỷ giá), Hàn Quốc 2,5 tỷ"
                                    + " đồng.")
                    .as("one unit alone does not lead")
                    .noneMatch(text -> text.startsWith("Giá trị cam kết lớn nhất"));
        }
    }

    @Test
    void noLineEndsBetweenANumberAndItsUnit() throws IOException {
        String all = TestRelease.elements(body(vietnamese), "w:t").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining("\n"));

        assertThat(all)
                .contains("5.552" + NO_BREAK_SPACE + "hội viên")
                .contains("14" + NO_BREAK_SPACE + "tỷ" + NO_BREAK_SPACE + "đồng")
                .contains("1.000" + NO_BREAK_SPACE + "CHF")
                .doesNotContainPattern("\\d (đồng|tỷ|triệu|người|dự án|hội|suất|cặp|đơn vị|tổ chức)");
    }

    @Test // decree 30/2020: a signature stands below text
    void theSignatureStaysWithTheLastParagraph() throws IOException {
        List<Element> paragraphs = TestRelease.elements(body(vietnamese), "w:p");
        int recipients =
                paragraphs.stream().map(NationalDocumentTest::text).toList().indexOf("Nơi nhận:");

        assertThat(paragraphs.subList(recipients - 2, recipients))
                .allMatch(paragraph ->
                        TestRelease.elements(paragraph, "w:keepNext").size() == 1);
        assertThat(text(paragraphs.get(recipients - 2))).startsWith("- Khi đọc các tệp có 2 lỗi");
    }

    @Test // contract section 8: figures by cluster, and of how many units they are
    void comparesNoClustersWithoutSayingOfHowManyUnitsTheyAre() throws IOException {
        assertThat(rows(vietnamese))
                .contains(
                        List.of("Cụm Duyên hải Bắc Bộ", "2/2", "3", "5.342 ư", "", "", "", ""),
                        List.of("TỔNG CỘNG", "4/6", "4 t", "5.552 ư,t", "3", "14.000 g", "3", "2 t"));
    }

    @Test
    void aFigureOfWhichNobodyGaveANumberIsNoNought() throws IOException {
        try (TestRelease other = new TestRelease("""
                update wh.ngo_projects set beneficiaries = null;
                update ops.figure set value = 0 where figure = 'projects.beneficiaries'
                """)) {
            Path document = TestRelease.document(other.write(TestRelease.LAYOUT, folder, Lang.VI));
            assertThat(paragraphs(document))
                    .anyMatch(text -> text.contains("số người hưởng lợi: chưa đơn vị nào ghi."))
                    .noneMatch(text -> text.matches(".*\\b0 người.*"));
            assertThat(rows(document))
                    .anyMatch(row -> row.contains("Số người hưởng lợi") && row.contains("chưa đơn vị nào ghi"));
        }
    }

    @Test // contract section 8: over the units that reported in both, and says how many these are
    void aChangeIsOfTheUnitsThatReportInBothPeriodsAndSaysWhereItComesFrom() throws IOException {
        try (TestRelease other = new TestRelease(BEFORE)) {
            Path document = TestRelease.document(other.write(TestRelease.LAYOUT, folder, Lang.VI));
            assertThat(paragraphs(document))
                    .contains(
                            "- Số hội viên tăng 33,6%: kỳ trước 4.000 người, kỳ này 5.342 người (có số ước tính), của 2 đơn"
                                    + " vị báo cáo cả hai kỳ; nhiều nhất ở Hải Phòng (+1.545 người).")
                    .as("nobody gave a number of beneficiaries the year before")
                    .noneMatch(text -> text.startsWith("- Số người hưởng lợi"));
            assertThat(rows(document))
                    .contains(List.of(
                            "Số hội viên",
                            "5.552 người (có số ước tính)",
                            "3/6",
                            "4.000 người",
                            "5.342 người",
                            "+33,6%",
                            "2"));
        }
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
                            && row.containsAll(List.of("1.000 CHF (thiếu tỷ giá)", "1/6")));
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
                .collect(Collectors.joining())
                .replace(NO_BREAK_SPACE, ' ');
    }

    private static double millimetres(Element margins, String side) {
        return Integer.parseInt(margins.getAttribute(side)) / 1440.0 * 25.4;
    }
}
