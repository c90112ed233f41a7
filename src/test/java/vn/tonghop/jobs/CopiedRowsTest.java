package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.tonghop.report.returned.ReturnedWorkbook;

/** What goes back of a file that cannot go back as it was sent: the rows that have findings, and links to them. */
class CopiedRowsTest {
    private static final String UNIT = "2021/hai-phong/";
    private static final String HEADS = "STT | Họ và tên | Tên hội | Điện thoại | CCCD";
    private static final String AN = "1 | Nguyễn Thị An | Hội Việt - Lào | 912345678 |";
    private static final String BINH = "2 | Trần Văn Bình | Hội Việt - Lào | 0912345679 | x3806";
    private static final int MANY = 20_050;

    @RegisterExtension
    private final SmallOffice office = new SmallOffice();

    @Test
    void ofAnOldWorkbookARowIsCopiedAndAColumnsFindingLeadsToTheHeadOfTheColumn() throws IOException {
        assertCopied("hội viên.xls", OfficeFile.xls(String.join("\n", "Hội viên", HEADS, AN, BINH)), "Hội viên");
    }

    @Test
    void ofAnOpenDocumentLikewise() throws IOException {
        assertCopied("hội viên.ods", ods("Hội viên", HEADS, AN, BINH), "Hội viên");
    }

    @Test // A text file has no sheet to name the copy after.
    void ofATextFileLikewise() throws IOException {
        assertCopied("hội viên.csv", separated(",", UTF_8, HEADS, AN, BINH), "CSV");
        assertCopied("hội viên.txt", separated("\t", UTF_16, HEADS, AN, BINH), "CSV");
    }

    @Test // The first sheet of what comes back has this name too.
    void aSheetNamedLikeTheResultsIsCopiedUnderAnotherName() throws IOException {
        assertCopied(
                "hội viên.xls",
                OfficeFile.xls(String.join("\n", "Kết quả kiểm tra", HEADS, AN, BINH)),
                "1 Kết quả kiểm tra");
    }

    @Test
    void ofAWorkbookWithMoreRowsThanAnyoneMarksTheFaultyOnesComeBack() throws IOException {
        String rows = IntStream.rangeClosed(1, MANY)
                .mapToObj(number ->
                        number + " | Người " + number + " | Hội Việt - Lào | | " + (number == MANY ? "x3806" : ""))
                .collect(Collectors.joining("\n"));
        office.put(UNIT + "nhiều.xlsx", OfficeFile.xlsx(String.join("\n", "Hội viên", HEADS, rows)));
        ingest();
        try (XSSFWorkbook back = returned("nhiều.xlsx")) {
            assertThat(text(back.getSheetAt(0))).contains("20.000 dòng");
            XSSFSheet copy = back.getSheet("Hội viên");
            assertThat(copy.getLastRowNum()).isEqualTo(1);
            assertThat(copy.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(MANY + 1.0);
            assertThat(copy.getRow(1).getCell(2).getStringCellValue()).isEqualTo("Người " + MANY);
            assertThat(links(back)).containsEntry("E" + (MANY + 1), "'Hội viên'!F2");
        }
    }

    @Test // contract section 4: sensitive columns are never kept
    void aSensitiveColumnIsNotCopiedHoweverManyGraverFindingsThereAre() throws IOException {
        String rows = IntStream.rangeClosed(1, ReturnedWorkbook.MOST_FINDINGS + 100)
                .mapToObj(number -> number + ",,Hội Việt - Lào,Ê-đê")
                .collect(Collectors.joining("\n"));
        office.put(UNIT + "nhiều.csv", ("STT,Họ và tên,Tên hội,Dân tộc\n" + rows + "\n").getBytes(UTF_8));
        ingest();
        try (XSSFWorkbook back = returned("nhiều.csv")) {
            String copied = text(back.getSheetAt(1));
            assertThat(copied).contains("Hội Việt - Lào").doesNotContain("Ê-đê");
        }
    }

    /** Of An's and Bình's rows the second alone is copied, since only a cell of it has a finding. */
    private void assertCopied(String file, byte[] sent, String sheet) throws IOException {
        office.put(UNIT + file, sent);
        ingest();
        try (XSSFWorkbook back = returned(file)) {
            XSSFSheet copy = back.getSheet(sheet);
            assertThat(copy.getLastRowNum()).isEqualTo(1);
            assertThat(copy.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(3);
            assertThat(copy.getRow(1).getCell(2).getStringCellValue()).isEqualTo("Trần Văn Bình");
            XSSFCell faulty = copy.getRow(1).getCell(5);
            assertThat(faulty.getStringCellValue()).isEqualTo("x3806");
            assertThat(faulty.getCellComment().getString().getString()).contains("Cách xử lý");
            assertThat(copy.getRow(0).getCell(4).getStringCellValue()).isEqualTo("D");
            assertThat(links(back))
                    .containsEntry("E3", "'" + sheet + "'!F2")
                    .containsEntry("Cột D", "'" + sheet + "'!E1");
        }
    }

    private void ingest() {
        assertThat(office.run(Order.Kind.INGEST, office.home().inbox()).completed())
                .isTrue();
    }

    private XSSFWorkbook returned(String file) throws IOException {
        Path workbook = office.home().outbox().resolve(UNIT + file + ".phan-hoi.xlsx");
        return new XSSFWorkbook(Files.newInputStream(workbook));
    }

    /** Where each place that the first sheet names leads to. */
    private static Map<String, String> links(XSSFWorkbook book) {
        Map<String, String> links = new HashMap<>();
        XSSFSheet first = book.getSheetAt(0);
        first.getHyperlinkList()
                .forEach(link -> links.put(
                        first.getRow(link.getFirstRow())
                                .getCell(link.getFirstColumn())
                                .getStringCellValue(),
                        link.getAddress()));
        return links;
    }

    private static String text(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        return text.toString();
    }

    private static byte[] separated(String separator, Charset charset, String... rows) {
        return Stream.of(rows)
                .map(row ->
                        Arrays.stream(row.split("\\|", -1)).map(String::strip).collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"))
                .getBytes(charset);
    }

    /** A spreadsheet of OpenDocument, whose cells are all texts. */
    private static byte[] ods(String sheet, String... rows) throws IOException {
        String table = Stream.of(rows)
                .map(row -> Arrays.stream(row.split("\\|", -1))
                        .map(cell -> "<table:table-cell office:value-type='string'><text:p>" + cell.strip()
                                + "</text:p></table:table-cell>")
                        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
                .collect(Collectors.joining());
        String name = "urn:oasis:names:tc:opendocument:xmlns:";
        String content = "<office:document-content xmlns:office='" + name + "office:1.0' xmlns:table='" + name
                + "table:1.0' xmlns:text='" + name
                + "text:1.0'><office:body><office:spreadsheet><table:table table:name='"
                + sheet + "'>" + table
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (List<String> part : List.of(
                    List.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                    List.of("content.xml", content),
                    List.of("META-INF/manifest.xml", "<manifest/>"))) {
                zip.putNextEntry(new ZipEntry(part.get(0)));
                zip.write(part.get(1).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
