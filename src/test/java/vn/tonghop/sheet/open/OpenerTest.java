package vn.tonghop.sheet.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.testing.Grids;
import vn.tonghop.testing.RawWorkbook;

class OpenerTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private Opener opener;

    @BeforeEach
    void makeOpener() {
        opener = new Opener(temporary);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void opensByTheBytesWhateverTheName() throws IOException {
        Path workbook = good().write(folder.resolve("báo cáo.csv"));
        Path text = Files.writeString(folder.resolve("báo cáo.xlsx"), "a,b\n");
        assertThat(cells(opener.open(workbook))).containsExactly("một", "1797");
        assertThat(cells(opener.open(text))).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7', PDF",
        "'<html><table><tr><td>1</td></tr></table></html>', HTML",
        "'\uFEFF <!DOCTYPE html>', HTML",
        "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">', XML Spreadsheet 2003",
        "'<?xml version=\"1.0\"?><a/>', XML",
        "'{\\rtf1 a}', RTF",
        "'MIME-Version: 1.0', MHTML",
        "'ID;PWXL;N;E', SYLK",
        "'GIF89a', image"
    })
    void namesTextualFormatsThatAreNotRead(String content, String name) throws IOException {
        assertNotRead(content.getBytes(StandardCharsets.UTF_8), name);
    }

    @Test
    void namesBinaryFormatsThatAreNotRead() throws IOException {
        assertNotRead(new byte[] {9, 8, 8, 0, 0, 5, 5, 0}, "Excel 95");
        assertNotRead(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "image");
        assertNotRead(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, "binary");
        assertNotRead(zip("a.xlsx", "b.xlsx"), "archive");
        assertNotRead(zip("[Content_Types].xml", "xl/workbook.bin"), "xlsb");
    }

    @Test
    void namesDocumentsOfOtherPrograms() throws IOException {
        Path word = folder.resolve("báo cáo.xlsx");
        try (XWPFDocument made = new XWPFDocument();
                OutputStream out = Files.newOutputStream(word)) {
            made.createParagraph().createRun().setText("Báo cáo");
            made.write(out);
        }
        assertRefused(word, FindingCode.FORMAT_NOT_READ, "Word");
        Path strict = good().replacing(
                        "_rels/.rels",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument")
                .write(folder.resolve("strict.xlsx"));
        assertRefused(strict, FindingCode.FORMAT_NOT_READ, "Strict");
    }

    @Test
    void refusesNothing() throws IOException {
        assertRefused(Files.write(folder.resolve("a.xlsx"), new byte[0]), FindingCode.FILE_EMPTY, "");
        assertRefused(Files.write(folder.resolve("b.xlsx"), zip()), FindingCode.FILE_EMPTY, "");
        assertRefused(Files.write(folder.resolve("c.csv"), new byte[10_000]), FindingCode.FILE_BROKEN, "NUL");
    }

    @Test
    void refusesWhatAPasswordLocks() throws Exception {
        Path file = folder.resolve("khóa.xlsx");
        try (POIFSFileSystem compound = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (OutputStream locked = encryptor.getDataStream(compound)) {
                Files.copy(good().write(folder.resolve("mở.xlsx")), locked);
            }
            compound.writeFilesystem(out);
        }
        assertRefused(file, FindingCode.FILE_ENCRYPTED, "");
        byte[] zip = Files.readAllBytes(folder.resolve("mở.xlsx"));
        zip[6] |= 1;
        assertRefused(Files.write(folder.resolve("zip.xlsx"), zip), FindingCode.FILE_ENCRYPTED, "");
    }

    @Test // robustness, measured 1: POI reads a changed digit in silence
    void neverReadsAnotherNumberThanWasPacked() throws IOException {
        byte[] whole = Files.readAllBytes(good().write(folder.resolve("good.xlsx")));
        Path file = folder.resolve("changed.xlsx");
        Random random = new Random(20_250_630);
        for (int i = 0; i < 150; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Opening opening = opener.open(Files.write(file, changed));
            if (opening instanceof Opening.Opened) {
                assertThat(cells(opening)).containsExactly("một", "1797");
            }
        }
    }

    @Test
    void refusesAFileThatIsCutOffAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(good().write(folder.resolve("good.xlsx")));
        Path file = folder.resolve("cut.xlsx");
        for (int length = 4; length < whole.length; length += 131) {
            assertThat(opener.open(Files.write(file, Arrays.copyOf(whole, length))))
                    .isInstanceOf(Opening.Refused.class);
            byte[] preallocated = Arrays.copyOf(Arrays.copyOf(whole, length), whole.length);
            assertThat(opener.open(Files.write(file, preallocated))).isInstanceOf(Opening.Refused.class);
        }
    }

    @Test
    void refusesWhatIsMadeToExhaustMemory() throws IOException {
        assertRefused(
                good().with("xl/media/a.xml", " ".repeat(12 << 20)).write(folder.resolve("bomb.xlsx")),
                FindingCode.FILE_TOO_LARGE,
                "500:1");
        String[] names = new String[2_001];
        Arrays.setAll(names, i -> "xl/a" + i);
        assertRefused(Files.write(folder.resolve("many.xlsx"), zip(names)), FindingCode.FILE_TOO_LARGE, "2000");
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertRefused(
                good().replacing(SHEET, "<sheetData>", deep + "<sheetData>").write(folder.resolve("deep.xlsx")),
                FindingCode.FILE_TOO_LARGE,
                "XML");
        StringBuilder wide = new StringBuilder();
        new Random(1).ints(9 << 20, 'a', 'z').forEach(c -> wide.append((char) c));
        assertRefused(
                good().replacing(SHEET, "<sheetData>", "<a b=\"" + wide + "\"/><sheetData>")
                        .write(folder.resolve("wide.xlsx")),
                FindingCode.FILE_BROKEN,
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "_rels/.rels",
        "[Content_Types].xml"
    })
    void refusesADocumentTypeInAnyPart(String part) {
        String doctype = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        RawWorkbook made = good();
        String content = made.part(part);
        Path file = made.with(part, doctype + content.replace("một", "&e;")).write(folder.resolve("dtd.xlsx"));
        assertRefused(file, FindingCode.FILE_BROKEN, "");
    }

    @Test // robustness, measured 2
    void refusesAWorkbookOfWhichASheetIsMissing() {
        assertBroken(good().without(SHEET));
        assertBroken(good().replacing("xl/workbook.xml", "rId1", "rId9"));
        assertBroken(good().replacing("xl/workbook.xml", "<sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"rId1\"/>", ""));
        assertBroken(good().replacing(
                        "xl/_rels/workbook.xml.rels",
                        "worksheets/sheet1.xml\"",
                        "http://127.0.0.1:9/sheet1.xml\" TargetMode=\"External\""));
        assertBroken(good().replacing(
                        "xl/workbook.xml", "</sheets>", "<sheet name=\"2\" sheetId=\"2\" r:id=\"rId1\"/></sheets>"));
        assertBroken(good().without("xl/workbook.xml"));
        assertBroken(good().without("[Content_Types].xml"));
    }

    @ParameterizedTest // robustness, measured 3
    @CsvSource({
        "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"><v>1</v></c></row>, 1, 1",
        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"><v>1</v></c></row>, 1, 2",
        "<row r=\"2\"><c r=\"A1\"><v>1</v></c></row>, 2, 1",
        "<row r=\"2\"/><row r=\"2\"/>, 3, 0",
        "<row r=\"2\"/><row r=\"1\"/>, 3, 0",
        "<row r=\"1048577\"/>, 1, 0",
        "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>, 1, 1",
        "<row r=\"1\"><c r=\"A0\"><v>1</v></c></row>, 1, 1",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row>, 1, 1",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>, 1, 1",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999999</v></c></row>, 1, 1",
        "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>1</v></c></row>, 1, 1",
        "<row r=\"1\"><c r=\"A1\" s=\"\"><v>1</v></c></row>, 1, 1",
        "<row r=\"1\"><c r=\"A1\" t=\"q\"><v>1</v></c></row>, 1, 1",
        "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>, 1, 1"
    })
    void refusesCellsThatAreGivenTwiceOrReferToNothingAndSaysWhere(String rows, int row, int column) {
        Finding reason = refused(RawWorkbook.ofRows(rows).write(folder.resolve("cells.xlsx")));
        assertThat(reason.code()).isEqualTo(FindingCode.FILE_BROKEN);
        assertThat(reason.origin().sheet()).isEqualTo("Biểu 1");
        assertThat(reason.details().get(0)).startsWith("Biểu 1!");
        if (column > 0) {
            assertThat(reason.origin().row()).isEqualTo(row);
        }
    }

    @Test
    void refusesNamesThatLeaveTheFileOrStandTwice() throws IOException {
        assertBroken(good().with("../../etc/cron.d/a", "x"));
        assertBroken(good().with("XL/WORKSHEETS/SHEET1.XML", "x"));
        assertBroken(good().with("C:\\a", "x"));
    }

    @Test
    void skipsSheetsWithoutCellsButCountsThem() {
        Path file = good().replacing(
                        "xl/workbook.xml", "<sheets>", "<sheets><sheet name=\"Đồ thị\" sheetId=\"7\" r:id=\"rId7\"/>")
                .replacing(
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rId7\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet\""
                                + " Target=\"chartsheets/sheet1.xml\"/></Relationships>")
                .write(folder.resolve("chart.xlsx"));
        try (Book book = ((Opening.Opened) opener.open(file)).book()) {
            assertThat(book.grids()).extracting(Grid::position).containsExactly(2);
        }
    }

    @Test
    void keepsFaultsOfTheMachineApartFromFaultsOfTheFile() {
        assertThatThrownBy(() -> opener.open(folder.resolve("none.xlsx"))).isInstanceOf(UncheckedIOException.class);
        Path file = good().write(folder.resolve("good.xlsx"));
        assertThatThrownBy(() -> new Opener(folder.resolve("no folder")).open(file))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void doesNotTakeAnInterruptForABrokenFile() {
        Path workbook = good().write(folder.resolve("good.xlsx"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> opener.open(workbook)).isInstanceOf(UncheckedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static RawWorkbook good() {
        return RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>1797</v></c></row>");
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private void assertNotRead(byte[] bytes, String name) throws IOException {
        assertRefused(Files.write(folder.resolve("file.xlsx"), bytes), FindingCode.FORMAT_NOT_READ, name);
    }

    private void assertBroken(RawWorkbook workbook) {
        assertRefused(workbook.write(folder.resolve("broken.xlsx")), FindingCode.FILE_BROKEN, "");
    }

    private void assertRefused(Path file, FindingCode code, String detail) {
        Finding reason = refused(file);
        assertThat(reason.code()).isEqualTo(code);
        assertThat(String.join(" ", reason.details())).contains(detail);
        if (code == FindingCode.FORMAT_NOT_READ) {
            assertThat(reason.origin()).isEqualTo(Origin.FILE);
        }
    }

    private Finding refused(Path file) {
        Opening opening = opener.open(file);
        assertThat(opening).isInstanceOf(Opening.Refused.class);
        return ((Opening.Refused) opening).reason();
    }

    private static List<String> cells(Opening opening) {
        try (Book book = ((Opening.Opened) opening).book()) {
            return Grids.list(book.grids().get(0)).stream()
                    .map(Row::cells)
                    .flatMap(List::stream)
                    .map(cell -> cell.value().text())
                    .toList();
        }
    }
}
