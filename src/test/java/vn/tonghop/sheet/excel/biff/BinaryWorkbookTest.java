package vn.tonghop.sheet.excel.biff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;
import vn.tonghop.testing.Grids;
import vn.tonghop.testing.Surroundings;

class BinaryWorkbookTest {
    @TempDir
    Path folder;

    @Test // contract §6
    void readsEveryKindOfCell() throws Exception {
        try (HSSFWorkbook made = new HSSFWorkbook()) {
            Row row = made.createSheet("Biểu 1").createRow(1);
            CellStyle date = made.createCellStyle();
            date.setDataFormat(made.createDataFormat().getFormat("dd/mm/yyyy"));
            date.setFont(font(made, ".VnTimeH"));
            CellStyle money = made.createCellStyle();
            money.setDataFormat(made.createDataFormat().getFormat("#,##0 \"USD\""));
            row.createCell(0).setCellValue("Hội hữu nghị");
            dated(row.createCell(1), date).setCellValue(LocalDate.of(2019, 3, 5));
            dated(row.createCell(2), date).setCellValue(LocalDateTime.of(2019, 3, 5, 6, 30));
            dated(row.createCell(3), money).setCellValue(1_250_000.5);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellErrorValue(FormulaError.REF.getCode());
            row.createCell(6).setCellFormula("A2&\" Lào\"");
            row.createCell(7).setCellFormula("1+1");
            row.createCell(8).setCellFormula("1/0");
            row.createCell(9).setCellFormula("1=1");
            row.createCell(10).setCellFormula("\"\"");
            for (int i = 6; i <= 10; i++) {
                made.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(i));
            }
            row.createCell(11).setCellValue("   ");
            row.createCell(12).setCellValue(0.1 + 0.2);
            row.createCell(13).setCellValue(-17.25);
            row.createCell(14).setBlank();
            row.createCell(15).setCellValue("x".repeat(9_000));
            try (Book book = open(write(made))) {
                vn.tonghop.sheet.Row read = Grids.list(book.grids().get(0)).get(0);
                assertThat(read.number()).isEqualTo(2);
                assertThat(read.cells())
                        .extracting(cell -> cell.column() + " " + cell.value().kind() + " "
                                + cell.value().text())
                        .containsExactly(
                                "1 TEXT Hội hữu nghị",
                                "2 MOMENT 2019-03-05",
                                "3 MOMENT 2019-03-05T06:30",
                                "4 NUMBER 1250000.5",
                                "5 TRUTH TRUE",
                                "6 FAULT #REF!",
                                "7 TEXT Hội hữu nghị Lào",
                                "8 NUMBER 2",
                                "9 FAULT #DIV/0!",
                                "10 TRUTH TRUE",
                                "13 NUMBER 0.3",
                                "14 NUMBER -17.25",
                                "16 TEXT " + "x".repeat(9_000));
                assertThat(read.cells().get(1).style().font()).isEqualTo(".VnTimeH");
                assertThat(read.cells().get(1).style().format()).isEqualTo("dd/mm/yyyy");
                assertThat(read.cells().get(3).style().format()).isEqualTo("#,##0 \"USD\"");
            }
        }
    }

    @Test
    void tellsWhatLiesAroundTheCells() throws Exception {
        try (HSSFWorkbook made = new HSSFWorkbook()) {
            Surroundings.into(made);
            try (Book book = open(write(made))) {
                Surroundings.assertIn(book);
            }
        }
    }

    @Test // contract §6 Dates: 1900 and 1904 systems
    void countsDatesFrom1904WhereTheWorkbookSaysSo() throws Exception {
        try (HSSFWorkbook made = new HSSFWorkbook()) {
            CellStyle date = made.createCellStyle();
            date.setDataFormat((short) 14);
            dated(made.createSheet().createRow(0).createCell(0), date).setCellValue(43_538.0);
            made.getInternalWorkbook().getRecords().stream()
                    .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                    .forEach(window ->
                            ((org.apache.poi.hssf.record.DateWindow1904Record) window).setWindowing((short) 1));
            assertThat(texts(write(made))).containsExactly("2023-03-15");
        }
    }

    @Test
    void aWorkbookWithAPasswordIsRefusedAsLocked() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("bí mật");
        byte[] locked = onePage();
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertThat(refusal(locked)).isEqualTo(FindingCode.FILE_ENCRYPTED);
    }

    @Test // a copy that was preallocated: POI opens it with fewer sheets, or none
    void aTailOfZerosIsNoSmallerWorkbook() throws Exception {
        byte[] whole = records(onePage());
        for (int cut : new int[] {whole.length / 4, whole.length / 2, whole.length - 30, whole.length - 4}) {
            byte[] zeros = whole.clone();
            Arrays.fill(zeros, cut, whole.length, (byte) 0);
            assertThat(refusal(compound("Workbook", zeros))).as("from " + cut).isEqualTo(FindingCode.FILE_BROKEN);
        }
        byte[] file = onePage();
        Arrays.fill(file, file.length / 2, file.length, (byte) 0);
        assertThat(refusal(file)).isEqualTo(FindingCode.FILE_BROKEN);
        assertThat(refusal(Arrays.copyOf(onePage(), 3_000))).isEqualTo(FindingCode.FILE_BROKEN);
    }

    @Test
    void anOlderVersionIsNamed() throws Exception {
        byte[] older = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0};
        assertThat(refusal(compound("Book", older))).isEqualTo(FindingCode.FORMAT_NOT_READ);
        assertThat(texts(compound("WORKBOOK", records(onePage())))).containsExactly("Lào");
    }

    @Test
    void aNumberOfTextsThatIsNotTrueTakesNoMemory() throws Exception {
        byte[] forged = records(onePage());
        ByteBuffer records = ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (records.getShort(at) != 0xFC) {
            at += 4 + records.getShort(at + 2);
        }
        records.putInt(at + 8, Integer.MAX_VALUE);
        assertThat(refusal(compound("Workbook", forged))).isEqualTo(FindingCode.FILE_BROKEN);
    }

    @Test // programs other than Excel may write rows as they were typed
    void cellsOutOfTheirOrderAreSorted() throws Exception {
        byte[] whole = records(rows("một", "hai"));
        ByteBuffer records = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < whole.length; at += 4 + records.getShort(at + 2)) {
            if (records.getShort(at) == 0xFD) {
                records.putShort(at + 4, (short) (1 - records.getShort(at + 4)));
            }
        }
        assertThat(texts(compound("Workbook", whole))).containsExactly("hai", "một");
    }

    @Test // programs of accounting write them daily
    void recordsThatAreLongerThanPoiKnowsAreReadAsFarAsItKnowsThem() throws Exception {
        byte[] whole;
        try (HSSFWorkbook made = new HSSFWorkbook()) {
            Sheet sheet = made.createSheet("Một");
            CellStyle date = made.createCellStyle();
            date.setDataFormat(made.createDataFormat().getFormat("dd/mm/yyyy"));
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue("Hội Việt - Lào");
            row.createCell(1).setCellValue(1_797);
            dated(row.createCell(2), date).setCellValue(LocalDate.of(2019, 3, 5));
            row.createCell(3).setCellValue(true);
            sheet.createRow(1).createCell(0).setCellValue("dưới");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
            whole = records(write(made));
        }
        byte[] longer = compound("Workbook", lengthened(whole, 7));
        assertThatThrownBy(() -> new HSSFWorkbook(new ByteArrayInputStream(longer)))
                .as("POI alone gives up")
                .hasMessageContaining("remaining still to be read");
        Path file = Files.write(folder.resolve("kế toán.xls"), longer);
        try (Book book = ((Opening.Opened) new Opener(folder).open(file)).book()) {
            assertThat(Grids.list(book.grids().get(0)))
                    .extracting(row -> row.cells().stream()
                            .map(cell -> cell.value().text())
                            .toList())
                    .containsExactly(List.of("Hội Việt - Lào", "1797", "2019-03-05", "TRUE"), List.of("dưới"));
            assertThat(book.grids().get(0).spans()).hasSize(1);
        }
    }

    /** With some bytes behind each record of cells, rows and looks, and numbers as rows of them; places in the stream are told anew. */
    private static byte[] lengthened(byte[] whole, int by) {
        Set<Integer> lengthened = Set.of(0xFD, 0x205, 0x208, 0x22, 0xE0);
        ByteBuffer in = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer out = ByteBuffer.allocate(whole.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        Map<Integer, Integer> moved = new HashMap<>();
        List<Integer> sheets = new ArrayList<>();
        int at = 0;
        while (at + 4 <= whole.length && (in.getShort(at) != 0 || in.getShort(at + 2) != 0)) {
            int kind = in.getShort(at) & 0xFFFF;
            int length = in.getShort(at + 2);
            int more = lengthened.contains(kind) ? by : 0;
            moved.put(at, out.position());
            if (kind == 0x85) {
                sheets.add(out.position() + 4);
            }
            if (kind == 0x203) {
                short column = in.getShort(at + 6);
                out.putShort((short) 0xBD).putShort((short) (12 + by)).put(whole, at + 4, 6);
                out.putInt((int) in.getDouble(at + 10) << 2 | 2)
                        .putShort(column)
                        .put(new byte[by]);
            } else {
                out.putShort((short) kind).putShort((short) (length + more));
                out.put(whole, at + 4, length).put(new byte[more]);
            }
            at += 4 + length;
        }
        sheets.forEach(place -> out.putInt(place, moved.getOrDefault(out.getInt(place), 0)));
        return Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] onePage() throws IOException {
        return rows("Lào");
    }

    private static byte[] rows(String... texts) throws IOException {
        try (HSSFWorkbook made = new HSSFWorkbook()) {
            Sheet sheet = made.createSheet("Một");
            for (String text : texts) {
                sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellValue(text);
            }
            return write(made);
        }
    }

    private static byte[] records(byte[] workbook) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(new java.io.ByteArrayInputStream(workbook))) {
            return compound.createDocumentInputStream("Workbook").readAllBytes();
        }
    }

    private static byte[] compound(String stream, byte[] records) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            compound.createDocument(new java.io.ByteArrayInputStream(records), stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            compound.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static Font font(Workbook made, String name) {
        Font font = made.createFont();
        font.setFontName(name);
        return font;
    }

    private static Cell dated(Cell cell, CellStyle style) {
        cell.setCellStyle(style);
        return cell;
    }

    private static byte[] write(Workbook made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        made.write(out);
        return out.toByteArray();
    }

    private List<String> texts(byte[] workbook) throws IOException {
        try (Book book = open(workbook)) {
            return book.grids().stream()
                    .flatMap(grid -> Grids.list(grid).stream())
                    .flatMap(row -> row.cells().stream())
                    .map(cell -> cell.value().text())
                    .toList();
        }
    }

    private FindingCode refusal(byte[] workbook) throws IOException {
        Opening opening = new Opener(folder).open(Files.write(folder.resolve("a.xls"), workbook));
        assertThat(opening).isInstanceOf(Opening.Refused.class);
        return ((Opening.Refused) opening).reason().code();
    }

    private Book open(byte[] workbook) throws IOException {
        Opening opening = new Opener(folder).open(Files.write(folder.resolve("a.xls"), workbook));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).book();
    }
}
