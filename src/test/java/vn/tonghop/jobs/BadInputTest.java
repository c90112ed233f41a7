package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.warehouse.TableStatus;

/** What is wrong is told with its file and what to do, is kept, and holds up nothing else. */
class BadInputTest {
    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    private static final String GOOD = "STT,Tên hội,Số hội viên\n1,Hội hữu nghị Việt Nam - Lào,1.797\n";

    @Test
    void anEmptyFileIsRejectedAndTheOthersAreLoaded() {
        office.put("2021/quang-ninh/trong.xlsx", new byte[0]);
        office.put("2021/quang-ninh/hoi.csv", GOOD.getBytes(UTF_8));
        Outcome outcome = ingest();
        assertThat(outcome.wantsAttention()).isTrue();
        assertThat(outcome.tables()).containsEntry(TableStatus.REJECTED, 1).containsEntry(TableStatus.LOADED, 1);
        assertThat(codes("trong.xlsx")).containsExactly("file-empty");
        assertThat(office.export("associations")).hasSize(1);
    }

    @Test
    void aWorkbookCutOffOnItsWayIsRejected() throws IOException {
        byte[] whole = workbook();
        office.put("2021/quang-ninh/cut.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
        ingest();
        assertThat(codes("cut.xlsx")).containsExactly("file-broken");
    }

    @Test // robustness: POI alone loads a changed digit in silence
    void aWorkbookWhoseBytesDoNotMatchTheirChecksumIsRejected() throws IOException {
        byte[] changed = workbook();
        int at = new String(changed, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("xl/worksheets/sheet1.xml");
        changed[at + 60] ^= 1;
        office.put("2021/quang-ninh/changed.xlsx", changed);
        ingest();
        assertThat(codes("changed.xlsx")).containsExactly("file-broken");
    }

    @Test
    void aFileWithoutAKnownTableIsRejected() {
        office.put("2021/quang-ninh/thuc-don.csv", "Món,Giá\nPhở,50000\nBún,45000\n".getBytes(UTF_8));
        ingest();
        assertThat(codes("thuc-don.csv")).containsExactly("no-known-table");
    }

    @Test // contract section 6, Numbers: it was put in force, and then no workbook could be written
    void digitsWithoutEndCostTheirRowAndNothingElse() throws IOException {
        String nines = "9".repeat(400);
        String manyNines = "9".repeat(30_000);
        office.put("2021/quang-ninh/csv.csv", (GOOD + "2,Hội Việt - Nga," + nines + "\n").getBytes(UTF_8));
        office.put("2021/ha-tinh/long.csv", (GOOD + "2,Hội Việt - Nga," + manyNines + "\n").getBytes(UTF_8));
        office.put("2021/hai-phong/text.xlsx", workbook(cell -> cell.setCellValue(nines)));
        office.put("2021/lang-son/long.xlsx", workbook(cell -> cell.setCellValue(manyNines)));
        office.put("2021/can-tho/number.xlsx", workbook(cell -> cell.setCellValue(9.9e307)));
        office.run(Order.Kind.NIGHTLY, office.home().inbox());
        for (String file : List.of("csv.csv", "long.csv", "text.xlsx", "long.xlsx", "number.xlsx")) {
            assertThat(codes(file)).as(file).containsExactly("number-too-large");
        }
        assertThat(office.export("associations")).hasSize(2 + 3 * 49);
        assertThat(office.home().outbox().resolve("2021")).isDirectoryContaining("glob:**tong-hop-2021-1.xlsx");
    }

    @Test
    void anUnknownFolderHoldsItsFilesForTheOperator() {
        office.put("2021/hai-fong/hoi.csv", GOOD.getBytes(UTF_8));
        Outcome outcome = ingest();
        assertThat(outcome.tables()).containsEntry(TableStatus.HELD, 1);
        assertThat(codes("hoi.csv")).containsExactly("unit-unknown");
        assertThat(office.export("associations")).isEmpty();
    }

    @Test
    void aPeriodThatNobodyTellsHoldsTheFile() {
        office.put("quang-ninh/hoi.csv", GOOD.getBytes(UTF_8));
        ingest();
        assertThat(codes("hoi.csv")).containsExactly("period-unknown");
    }

    @Test // contract §2: folder and content disagree
    void aFileInTheFolderOfAnotherUnitIsHeld() {
        office.put(
                "2021/hai-phong/hoi.csv", ("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HÀ TĨNH,,\n" + GOOD).getBytes(UTF_8));
        ingest();
        assertThat(codes("hoi.csv")).containsExactly("unit-conflict");
    }

    @Test // contract §2: one sheet of several was another union's
    void aTableOfAnotherUnionBelowTheUnitsOwnHoldsTheFile() {
        office.put(
                "2021/hai-phong/hoi.csv",
                ("LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TP HẢI PHÒNG,,\n" + GOOD
                                + ",,\nLIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH HÀ TĨNH,,\nKẾT NGHĨA,,\n"
                                + "Địa phương,Địa phương nước bạn,Nước\nHuyện Hương Sơn,Khăm Cợt,Lào\n")
                        .getBytes(UTF_8));
        ingest();
        assertThat(codes("hoi.csv")).containsExactly("unit-conflict");
    }

    @Test // a workbook with a sheet a year
    void aTableOfAnotherYearAloneHoldsTheFile() {
        office.put(
                "2021/hai-phong/hoi.csv",
                ("TỔ CHỨC HỘI NĂM 2021,,\n" + GOOD + ",,\nKẾT NGHĨA NĂM 2020,,\n"
                                + "Địa phương,Địa phương nước bạn,Nước\nQuận Lê Chân,Khăm Cợt,Lào\n")
                        .getBytes(UTF_8));
        ingest();
        assertThat(codes("hoi.csv")).containsExactly("period-conflict");
    }

    @Test // contract §9: a period has one rule; a report by the other rule is held
    void aReportByTheCalendarIsHeldWhereThePeriodIsThatOfTheDecree() {
        office.put(
                "2021/hai-phong/lich.csv",
                ("TỔ CHỨC HỘI (từ ngày 01/01/2021 đến hết ngày 31/12/2021),,\n" + GOOD).getBytes(UTF_8));
        office.put(
                "2021/quang-ninh/nghi-dinh.csv",
                ("TỔ CHỨC HỘI (từ 15/12/2020 đến 14/12/2021),,\n" + GOOD).getBytes(UTF_8));
        ingest();
        assertThat(codes("lich.csv")).containsExactly("period-conflict");
        assertThat(office.export("associations")).hasSize(1);
    }

    @Test // contract §7
    void theSameBytesUnderAnotherNameAreADuplicate() {
        office.put("2021/quang-ninh/hoi.csv", GOOD.getBytes(UTF_8));
        ingest();
        office.put("2021/quang-ninh/hoi (1).csv", GOOD.getBytes(UTF_8));
        Outcome outcome = ingest();
        assertThat(outcome.tables()).containsEntry(TableStatus.DUPLICATE, 1);
        assertThat(outcome.wantsAttention()).isFalse();
        assertThat(office.export("associations")).hasSize(1);
    }

    @Test
    void anArchiveThatCannotBeWrittenEndsTheRunWithTheReasonAndTheNextRunGoesOn() throws IOException {
        office.put("2021/quang-ninh/hoi.csv", GOOD.getBytes(UTF_8));
        Path inTheWay = Files.createFile(office.home().archive());
        Outcome stopped = office.run(Order.Kind.INGEST, office.home().inbox());
        assertThat(stopped.completed()).isFalse();
        assertThat(stopped.end().reasons())
                .anySatisfy(reason -> assertThat(reason.vi()).contains("archive"));
        Files.delete(inTheWay);
        ingest();
        assertThat(office.export("associations")).hasSize(1);
    }

    @Test
    void whateverCameIsKeptInTheArchive() throws IOException {
        byte[] rubbish = {1, 2, 3, 4, 5};
        office.put("2021/quang-ninh/rac.xlsx", rubbish);
        ingest();
        try (Stream<Path> kept = Files.walk(office.home().archive())) {
            assertThat(kept.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readAllBytes(file)).isEqualTo(rubbish));
        }
    }

    private Outcome ingest() {
        Outcome outcome = office.run(Order.Kind.INGEST, office.home().inbox());
        assertThat(outcome.completed()).isTrue();
        return outcome;
    }

    /** The codes of the errors on a file, and of the remark on a duplicate. */
    private List<String> codes(String file) {
        return office.findings().stream()
                .filter(row -> row.get(2).endsWith("/" + file) && !row.get(10).equals("info"))
                .peek(row -> assertThat(row.get(13)).as("message").isNotBlank())
                .map(row -> row.get(11))
                .toList();
    }

    private static byte[] workbook() throws IOException {
        return workbook(cell -> cell.setCellValue(150));
    }

    /** Fifty associations, the last of them with a number of members of its own. */
    private static byte[] workbook(Consumer<Cell> lastNumber) throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Hội");
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("Tên hội");
            head.createCell(1).setCellValue("Số hội viên");
            for (int i = 1; i < 50; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("Hội hữu nghị " + i);
                row.createCell(1).setCellValue(100 + i);
            }
            Row last = sheet.createRow(50);
            last.createCell(0).setCellValue("Hội hữu nghị 50");
            lastNumber.accept(last.createCell(1));
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
