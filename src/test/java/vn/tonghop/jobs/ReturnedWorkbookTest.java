package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.warehouse.Decision;
import vn.tonghop.warehouse.PeriodSetting;

/** What goes back to a unit: its own workbook with what was found marked in it: issue 6. */
class ReturnedWorkbookTest {
    private static final String RED = "FFFFC7CE";
    private static final String OWN = "Hoi thanh vien";

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void everyCellWithAFindingIsFilledAndCommentedAndNothingElseOfItsSenderIsChanged() throws IOException {
        byte[] sent = associations(sheet -> {
            sheet.getRow(5).getCell(3).setCellValue("nhiều");
            sheet.getRow(6).setZeroHeight(true);
            sheet.getRow(6).getCell(2).setCellValue("31/02/2001");
            comment(sheet.getRow(4).getCell(1), "Đã đối chiếu");
            comment(sheet.getRow(5).getCell(3), "Chưa rõ số");
            sheet.getWorkbook().setPrintArea(0, 0, 3, 0, 8);
        });
        ingest("2021/hai-phong/hoi.xlsx", sent);
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(sent));
                XSSFWorkbook after = returned("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx")) {
            assertThat(after.getSheetName(0)).isEqualTo("Kết quả kiểm tra");
            assertThat(after.getActiveSheetIndex()).isZero();
            XSSFSheet own = after.getSheet(OWN);
            assertThat(texts(own)).isEqualTo(texts(before.getSheet(OWN)));
            assertThat(own.getMergedRegions()).isEqualTo(before.getSheet(OWN).getMergedRegions());
            assertThat(own.getRow(6).getZeroHeight()).isTrue();
            assertThat(after.getPrintArea(1)).isEqualTo("'Hoi thanh vien'!$A$1:$D$9");
            assertThat(own.getRow(4).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("Đã đối chiếu");
            XSSFCell faulty = own.getRow(5).getCell(3);
            assertThat(faulty.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                    .isEqualTo(RED);
            assertThat(faulty.getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(faulty.getCellComment().getString().getString())
                    .startsWith("Chưa rõ số")
                    .contains("LỖI", "nhiều", "Cách xử lý");
            assertThat(own.getRow(6).getCell(2).getCellComment().getString().getString())
                    .contains("CẢNH BÁO", "31/02/2001");
            assertThat(own.getRow(4).getCell(3).getCellComment()).isNull();
        }
    }

    @Test
    void aFindingLeftOfACommentOfTheSenderStandsBesideIt() throws IOException {
        ingest("2021/hai-phong/hoi.xlsx", associations(sheet -> {
            sheet.getRow(5).getCell(2).setCellValue("31/02/2001");
            comment(sheet.getRow(5).getCell(3), "Chưa rõ số");
        }));
        try (XSSFWorkbook after = returned("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx")) {
            XSSFRow row = after.getSheet(OWN).getRow(5);
            assertThat(row.getCell(2).getCellComment().getString().getString()).contains("31/02/2001");
            assertThat(row.getCell(3).getCellComment().getString().getString()).isEqualTo("Chưa rõ số");
        }
    }

    @Test
    void theFirstSheetTellsWhatWasLoadedAndLinksEveryFindingToItsCell() throws IOException {
        ingest("2021/hai-phong/hoi.xlsx", associations(sheet -> {
            sheet.getRow(5).getCell(3).setCellValue("nhiều");
            sheet.getRow(7).getCell(3).setCellValue(1000);
        }));
        try (XSSFWorkbook after = returned("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx")) {
            XSSFSheet first = after.getSheetAt(0);
            String all = String.join("\n", texts(first).values());
            assertThat(all)
                    .contains("Hải Phòng – Kỳ báo cáo: năm 2021", "2 dòng số liệu", "1 dòng KHÔNG được nhập")
                    .contains("nhập 2, không nhập 1.", "Tổng ghi trong tệp");
            assertThat(first.getHyperlinkList().stream().map(Hyperlink::getAddress))
                    .contains("'Hoi thanh vien'!D6", "'Hoi thanh vien'!D8");
            assertThat(first.getHyperlinkList()).allMatch(link -> link.getType() == HyperlinkType.DOCUMENT);
        }
        // By other eyes.
        try (ReadableWorkbook book = new ReadableWorkbook(
                Files.newInputStream(office.home().outbox().resolve("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx")))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Kết quả kiểm tra", OWN);
        }
    }

    @Test
    void itTellsByWhenAndToWhomToSendAgainWhatColoursMeanAndCountsRecordsAlone() throws IOException {
        byte[] faulty = associations(sheet -> sheet.getRow(5).getCell(3).setCellValue("nhiều"));
        ingest("2021/hai-phong/hoi.xlsx", faulty);
        assertThat(said("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx"))
                .contains("gửi lại CẢ TỆP cho Liên hiệp các tổ chức hữu nghị Việt Nam, sớm nhất có thể")
                .contains("hạn báo cáo của kỳ, ngày 18/12/2021, đã qua.")
                .contains("3 dòng số liệu: nhập 2, không nhập 1.")
                .contains("Ô đang ghi", "chưa được tính. Phải sửa và gửi lại.")
                .doesNotContain("Cho biết ô này đã được đọc thế nào");
        due("2021", "2022-01-18");
        office.run(Order.Kind.INGEST, office.home().inbox());
        assertThat(said("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx")).contains("chậm nhất ngày 18/01/2022");
    }

    @Test
    void inEnglishFieldsAndNumbersAreEnglishToo() throws IOException {
        office.put("2021/hai-phong/hoi.xlsx", associations(sheet -> {
            sheet.getRow(5).getCell(3).setBlank();
            sheet.getRow(6).getCell(3).setCellValue(1234.567);
        }));
        office.run(new Order(
                Order.Kind.INGEST,
                office.home().inbox(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lang.EN));
        assertThat(said("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx"))
                .contains("Reporting period: year 2021", "“Members” is missing", "1,234.567")
                .doesNotContain("Số hội viên", "1.234,567");
    }

    private void due(String period, String day) {
        office.warehouse()
                .periods()
                .set(
                        Period.parse(period).orElseThrow(),
                        List.of(new PeriodSetting.Due(LocalDate.parse(day))),
                        Optional.of("thu"),
                        Instant.parse("2022-01-10T00:00:00Z"));
    }

    private String said(String path) throws IOException {
        try (XSSFWorkbook after = returned(path)) {
            return String.join("\n", texts(after.getSheetAt(0)).values());
        }
    }

    @Test
    void macrosAndWhatLeadsOutAreNotCarriedAlong() throws IOException {
        byte[] sent = associations(sheet -> {
            XSSFWorkbook book = sheet.getWorkbook();
            book.setWorkbookType(XSSFWorkbookType.XLSM);
            try {
                book.setVBAProject(new ByteArrayInputStream("no real macro".getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.vn/");
            sheet.getRow(4).getCell(1).setHyperlink(link);
            sheet.getRow(5)
                    .getCell(1)
                    .setCellFormula("HYPERLINK(\"https://example.vn/\",\"Hội hữu nghị Việt Nam - Nga\")");
            sheet.getRow(5).getCell(1).setCellValue("Hội hữu nghị Việt Nam - Nga");
        });
        ingest("2021/hai-phong/hoi.xlsm", sent);
        Map<String, String> parts = parts("2021/hai-phong/hoi.xlsm.phan-hoi.xlsx");
        assertThat(parts.keySet()).noneMatch(name -> name.contains("vba"));
        assertThat(parts.get("[Content_Types].xml"))
                .doesNotContain("macroEnabled")
                .contains("sheet.main+xml");
        assertThat(parts.values()).noneMatch(text -> text.contains("example.vn") || text.contains("External\""));
        try (XSSFWorkbook after = returned("2021/hai-phong/hoi.xlsm.phan-hoi.xlsx")) {
            Cell cell = after.getSheet(OWN).getRow(5).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("Hội hữu nghị Việt Nam - Nga");
        }
    }

    @Test
    void aTextFileGivesItsRowsThatHaveFindingsAndNoneOfThemIsAFormula() throws IOException {
        String csv = """
                TỔNG HỢP CÁC HỘI HỮU NGHỊ THÀNH VIÊN
                STT;Tên hội;Nước đối tác;Số hội viên
                1;Hội hữu nghị Việt Nam - Lào;Lào;120
                2;=1+1;Nga;nhiều
                """;
        ingest("2021/hai-phong/hoi.csv", csv.getBytes(StandardCharsets.UTF_8));
        try (XSSFWorkbook after = returned("2021/hai-phong/hoi.csv.phan-hoi.xlsx")) {
            XSSFSheet rows = after.getSheetAt(1);
            assertThat(rows.getLastRowNum()).isEqualTo(1);
            assertThat(rows.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(4);
            assertThat(rows.getRow(1).getCell(2).getStringCellValue()).isEqualTo("=1+1");
            assertThat(rows.getRow(1).getCell(2).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(rows.getRow(1).getCell(4).getCellComment().getString().getString())
                    .contains("nhiều");
            for (XSSFSheet sheet : List.of(after.getSheetAt(0), rows)) {
                sheet.forEach(row ->
                        row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            }
        }
    }

    @Test
    void whoHasNothingToMendIsNotToldToMendIt() throws IOException {
        String csv = """
                TỔNG HỢP CÁC HỘI HỮU NGHỊ THÀNH VIÊN
                STT;Tên hội;Nước đối tác;Số hội viên
                1;Hội hữu nghị Việt Nam - Lào;Lào;120
                """;
        ingest("2021/hai-phong/hoi.csv", csv.getBytes(StandardCharsets.UTF_8));
        try (XSSFWorkbook after = returned("2021/hai-phong/hoi.csv.phan-hoi.xlsx")) {
            assertThat(texts(after.getSheetAt(0)).values())
                    .contains("Không có ghi nhận nào.")
                    .noneMatch(text -> text.contains("gửi lại"));
        }
    }

    @Test // contract §5: the value of a personal field is masked
    void personalValuesStandNowhereButInTheSendersOwnCells() throws IOException {
        ingest("2021/hai-phong/hv.xlsx", workbook("Hoi vien", sheet -> {
            row(sheet, 0, "DANH SÁCH HỘI VIÊN NĂM 2021");
            row(sheet, 1, "STT", "Họ và tên", "Hội hữu nghị", "Số CCCD");
            row(sheet, 2, "1", "Nguyễn Thị Thử", "Hội hữu nghị Việt Nam - Lào", "03116000001");
        }));
        assertThat(office.findings()).anySatisfy(line -> assertThat(line).contains("citizen_id"));
        Map<String, String> parts = parts("2021/hai-phong/hv.xlsx.phan-hoi.xlsx");
        long holders = parts.values().stream()
                .filter(text -> text.contains("03116000001"))
                .count();
        assertThat(holders).isEqualTo(1);
        assertThat(parts.get("xl/sharedStrings.xml")).containsOnlyOnce("03116000001");
    }

    @Test
    void whatCameBackMendedIsReadWithoutATraceOfTheFirstCheck() throws IOException {
        ingest(
                "2021/hai-phong/hoi.xlsx",
                associations(sheet -> sheet.getRow(5).getCell(3).setCellValue("nhiều")));
        byte[] mended;
        try (XSSFWorkbook book = returned("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx");
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getSheet(OWN).getRow(5).getCell(3).setCellValue(75);
            book.write(out);
            mended = out.toByteArray();
        }
        ingest("2021/hai-phong/hoi sua.xlsx", mended);
        assertThat(office.export("associations")).hasSize(3);
        assertThat(office.findings())
                .filteredOn(line -> line.get(2).endsWith("sua.xlsx"))
                .extracting(line -> line.get(11))
                .containsExactly("replaces-other");
        try (XSSFWorkbook after = returned("2021/hai-phong/hoi sua.xlsx.phan-hoi.xlsx")) {
            assertThat(after.getNumberOfSheets()).isEqualTo(2);
            XSSFCell cell = after.getSheet(OWN).getRow(5).getCell(3);
            assertThat(cell.getCellComment()).isNull();
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        }
        // The first one now tells that it was replaced.
        try (XSSFWorkbook first = returned("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx")) {
            assertThat(String.join("\n", texts(first.getSheetAt(0)).values()))
                    .contains("đã được một tệp gửi sau thay thế");
        }
    }

    @Test
    void aRunThatChangesNothingWritesNothingAndADecisionMovesTheWorkbook() throws IOException {
        ingest("hoi.xlsx", associations(sheet -> {}));
        Path unknown = office.home().outbox().resolve("chua-xac-dinh/hoi.xlsx.phan-hoi.xlsx");
        assertThat(unknown).exists();
        Files.delete(unknown);
        office.run(Order.Kind.INGEST, office.home().inbox());
        assertThat(unknown).doesNotExist();
        Decision.Placed placed = new Decision.Placed(Optional.of(new UnitId("hai-phong")), Period.parse("2021"));
        Decision decision =
                new Decision(new SubmissionId(1), Optional.empty(), placed, Optional.of("Người thử"), Optional.empty());
        office.run(new Order(
                Order.Kind.RESOLVE,
                office.home().inbox(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lang.VI,
                Optional.of(decision)));
        assertThat(office.home().outbox().resolve("2021/hai-phong/hoi.xlsx.phan-hoi.xlsx"))
                .exists();
    }

    private void ingest(String path, byte[] bytes) {
        office.put(path, bytes);
        assertThat(office.run(Order.Kind.INGEST, office.home().inbox()).completed())
                .isTrue();
    }

    private XSSFWorkbook returned(String path) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(
                Files.readAllBytes(office.home().outbox().resolve(path))));
    }

    private Map<String, String> parts(String path) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(office.home().outbox().resolve(path).toFile())) {
            for (ZipEntry entry : new ArrayList<>(zip.stream().toList())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** Three associations with their total, below a merged title. */
    private static byte[] associations(Consumer<XSSFSheet> change) throws IOException {
        return workbook(OWN, sheet -> {
            row(sheet, 0, "TỔNG HỢP CÁC HỘI HỮU NGHỊ THÀNH VIÊN");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            row(sheet, 3, "STT", "Tên hội", "Ngày thành lập", "Số hội viên");
            association(sheet, 4, "Hội hữu nghị Việt Nam - Lào", 120);
            association(sheet, 5, "Hội hữu nghị Việt Nam - Nga", 75);
            association(sheet, 6, "Hội hữu nghị Việt Nam - Cuba", 60);
            row(sheet, 7, "", "Tổng cộng", "");
            sheet.getRow(7).createCell(3).setCellValue(255);
            change.accept(sheet);
        });
    }

    private static void association(XSSFSheet sheet, int at, String name, int members) {
        row(sheet, at, "", name, "");
        sheet.getRow(at).getCell(0).setCellValue(at - 3.0);
        sheet.getRow(at).getCell(2).setCellValue("20/5/2001");
        XSSFCell count = sheet.getRow(at).createCell(3);
        count.setCellValue(members);
        count.setCellStyle(sheet.getWorkbook().createCellStyle());
        count.getCellStyle()
                .setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("#,##0"));
    }

    private static byte[] workbook(String name, Consumer<XSSFSheet> fill) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(book.createSheet(name));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, int at, String... texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].isEmpty()) {
                row.createCell(i);
            } else {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static void comment(XSSFCell cell, String text) {
        XSSFComment comment = cell.getSheet()
                .createDrawingPatriarch()
                .createCellComment(cell.getSheet()
                        .createDrawingPatriarch()
                        .createAnchor(0, 0, 0, 0, 5, cell.getRowIndex(), 7, cell.getRowIndex() + 3));
        comment.setString(text);
        comment.setAuthor("Chị Văn thư");
        cell.setCellComment(comment);
    }

    private static Map<String, String> texts(XSSFSheet sheet) {
        Map<String, String> texts = new HashMap<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() != CellType.BLANK) {
                texts.put(cell.getAddress().formatAsString(), cell.toString());
            }
        }));
        return texts;
    }
}
