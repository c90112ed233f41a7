package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A workbook as people make them, with merged cells and hidden things, goes back as it came but for its marks. */
class SentBackTest {
    private static final String UNIT = "2021/hai-phong/";
    private static final String MERGED = "Việt - Lào";
    private static final String HIDDEN = "Bản nháp";
    private static final String WARNING = "FFFFEB9C";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void mergedCellsHiddenRowsColumnsAndSheetsStayAsTheyWere() throws IOException {
        byte[] sent = bytes(roster());
        ingest("hội viên.xlsx", sent);
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(sent));
                XSSFWorkbook after = returned("hội viên.xlsx")) {
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
            assertThat(after.getSheetVisibility(after.getSheetIndex(HIDDEN))).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(after.getSheetVisibility(after.getSheetIndex("Mã"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
            for (org.apache.poi.ss.usermodel.Sheet one : before) {
                XSSFSheet own = after.getSheet(one.getSheetName());
                assertThat(own.getMergedRegions()).isEqualTo(one.getMergedRegions());
                for (org.apache.poi.ss.usermodel.Row row : one) {
                    assertThat(own.getRow(row.getRowNum()).getZeroHeight()).isEqualTo(row.getZeroHeight());
                }
                assertThat(own.isColumnHidden(3)).isEqualTo(one.isColumnHidden(3));
            }
        }
        // By other eyes: every cell of the sender has the very content that it had.
        Map<String, Map<String, String>> was = contents(sent);
        Map<String, Map<String, String>> is = contents(Files.readAllBytes(path("hội viên.xlsx")));
        is.remove("Kết quả kiểm tra");
        assertThat(is).isEqualTo(was);
    }

    @Test
    void aFindingWithinAMergedRangeOrAHiddenRowIsMarkedWhereItCanBeSeenAndLinkedThere() throws IOException {
        ingest("hội viên.xlsx", bytes(roster()));
        try (XSSFWorkbook after = returned("hội viên.xlsx")) {
            XSSFSheet own = after.getSheet(MERGED);
            Map<String, String> links = links(after.getSheetAt(0));
            // Of the birth dates merged over two rows the first cell, which is the one that shows.
            assertMarked(own, "C5");
            assertThat(links.values()).contains("'Việt - Lào'!C5").doesNotContain("'Việt - Lào'!C6");
            assertMarked(own, "C7");
            assertThat(own.getRow(6).getZeroHeight()).isTrue();
            assertThat(links).containsEntry("C7", "'Việt - Lào'!C7");
            assertThat(links.values())
                    .allSatisfy(target -> assertThat(cell(after, target)).isNotNull());
            assertThat(own.getCellComments().keySet().stream().map(Object::toString))
                    .allSatisfy(at -> assertThat(links.values()).contains("'Việt - Lào'!" + at));
        }
    }

    @Test
    void whatWasLinkedToAnotherFileKeepsItsValueAndNothingLeadsOut() throws IOException {
        try (XSSFWorkbook book = roster()) {
            book.setWorkbookType(XSSFWorkbookType.XLSM);
            book.setVBAProject(new ByteArrayInputStream("no real macro".getBytes(UTF_8)));
            linkedToAnotherFile(book, book.getSheet(MERGED).getRow(4).getCell(1));
            ingest("hội viên.xlsm", bytes(book));
        }
        try (ZipFile zip = new ZipFile(path("hội viên.xlsm").toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                assertThat(part.getName()).doesNotContain("externalLink", "vba");
                String text = new String(zip.getInputStream(part).readAllBytes(), UTF_8);
                assertThat(text).doesNotContain("luong.xlsx", "externalReference", "\"External\"", "macroEnabled");
            }
        }
        Map<String, String> own =
                contents(Files.readAllBytes(path("hội viên.xlsm"))).getOrDefault(MERGED, Map.of());
        assertThat(own).containsEntry("B5", "STRING Nguyễn Thị An");
        assertThat(office.export("members")).hasSize(3);
    }

    /** Once, however many rows a merged range spans. */
    private static void assertMarked(XSSFSheet sheet, String at) {
        XSSFCell cell = cell(sheet.getWorkbook(), "'" + sheet.getSheetName() + "'!" + at);
        assertThat(cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                .isEqualTo(WARNING);
        XSSFComment comment = cell.getCellComment();
        assertThat(comment.getString().getString())
                .containsOnlyOnce("CẢNH BÁO")
                .contains("không phải là ngày có thật", "Cách xử lý");
    }

    private void ingest(String file, byte[] bytes) {
        office.put(UNIT + file, bytes);
        assertThat(office.run(Order.Kind.INGEST, office.home().inbox()).completed())
                .isTrue();
    }

    private Path path(String file) {
        return office.home().outbox().resolve(UNIT + file + ".phan-hoi.xlsx");
    }

    private XSSFWorkbook returned(String file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(path(file)));
    }

    /** Where each place that a sheet names leads to. */
    private static Map<String, String> links(XSSFSheet sheet) {
        Map<String, String> links = new HashMap<>();
        for (XSSFHyperlink link : sheet.getHyperlinkList()) {
            XSSFCell place = sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn());
            links.put(place.getStringCellValue(), link.getAddress());
        }
        return links;
    }

    private static XSSFCell cell(XSSFWorkbook book, String address) {
        int end = address.lastIndexOf('!');
        CellRangeAddress at = CellRangeAddress.valueOf(address.substring(end + 1));
        return book.getSheet(address.substring(1, end - 1))
                .getRow(at.getFirstRow())
                .getCell(at.getFirstColumn());
    }

    /** Every cell that is not empty, by sheet and address, as another library reads it. */
    private static Map<String, Map<String, String>> contents(byte[] workbook) throws IOException {
        Map<String, Map<String, String>> contents = new HashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                Map<String, String> cells = contents.computeIfAbsent(sheet.getName(), any -> new HashMap<>());
                sheet.read()
                        .forEach(row -> row.forEach(cell -> {
                            if (cell != null && cell.getType() != CellType.EMPTY) {
                                cells.put(cell.getAddress().toString(), content(cell));
                            }
                        }));
            }
        }
        return contents;
    }

    private static String content(Cell cell) {
        if (cell.getFormula() != null) {
            return "=" + cell.getFormula();
        }
        // A text that a formula had given stays marked as such when the formula is gone.
        return (cell.getType() == CellType.FORMULA ? CellType.STRING : cell.getType()) + " " + cell.getText();
    }

    /** Members below a head of two merged rows; the association and one birth date are merged down, a row and a column hidden. */
    private static XSSFWorkbook roster() {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet(MERGED);
        row(sheet, 0, "DANH SÁCH HỘI VIÊN NĂM 2021");
        merge(sheet, "A1:E1");
        row(sheet, 2, "STT", "Họ và tên", "Ngày sinh", "Nghề nghiệp", "Tên hội");
        row(sheet, 3);
        for (String column : List.of("A", "B", "C", "D", "E")) {
            merge(sheet, column + "3:" + column + "4");
        }
        row(sheet, 4, "1", "Nguyễn Thị An", "31/02/1960", "Giáo viên", "Hội hữu nghị Việt Nam - Lào");
        row(sheet, 5, "2", "Trần Văn Bình", "", "Bác sĩ", "");
        row(sheet, 6, "3", "Lê Thị Cúc", "30/02/1971", "Kỹ sư", "");
        merge(sheet, "C5:C6");
        merge(sheet, "E5:E7");
        sheet.getRow(6).setZeroHeight(true);
        sheet.setColumnHidden(3, true);
        row(book.createSheet(HIDDEN), 0, "nháp", "=1+1");
        book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        row(book.createSheet("Mã"), 0, "LA");
        book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        return book;
    }

    private static void row(XSSFSheet sheet, int at, String... texts) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static void merge(XSSFSheet sheet, String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        }
    }

    /** A cell that shows what it found in another file when it was last calculated. */
    private static void linkedToAnotherFile(XSSFWorkbook book, XSSFCell cell) throws IOException {
        try {
            PackagePart link = book.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/xl/externalLinks/externalLink1.xml"),
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml");
            String file = link.addExternalRelationship("file:///D:/luong.xlsx", RELATION + "externalLinkPath")
                    .getId();
            try (OutputStream out = link.getOutputStream()) {
                out.write(("<externalLink xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                + "<externalBook xmlns:r='" + RELATION.substring(0, RELATION.length() - 1) + "' r:id='"
                                + file + "'><sheetNames><sheetName val='Sheet1'/></sheetNames></externalBook>"
                                + "</externalLink>")
                        .getBytes(UTF_8));
            }
            PackageRelationship relation = book.getPackagePart()
                    .addRelationship(link.getPartName(), TargetMode.INTERNAL, RELATION + "externalLink");
            book.getCTWorkbook()
                    .addNewExternalReferences()
                    .addNewExternalReference()
                    .setId(relation.getId());
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
        String shown = cell.getStringCellValue();
        cell.getCTCell().addNewF().setStringValue("[1]Sheet1!$B$7");
        cell.getCTCell().setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType.STR);
        cell.getCTCell().setV(shown);
    }
}
