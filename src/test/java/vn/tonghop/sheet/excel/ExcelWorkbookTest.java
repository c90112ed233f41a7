package vn.tonghop.sheet.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.CellValue.Kind;
import vn.tonghop.sheet.spool.BookSpool;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.testing.Grids;
import vn.tonghop.testing.RawWorkbook;
import vn.tonghop.testing.Surroundings;

class ExcelWorkbookTest {
    @TempDir
    Path folder;

    @Test // contract §6
    void readsEveryKindOfCellThatPoiWrites() throws Exception {
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            Row row = made.createSheet("Biểu 1").createRow(1);
            CellStyle date = made.createCellStyle();
            date.setDataFormat(made.createDataFormat().getFormat("dd/mm/yyyy"));
            date.setFont(font(made, ".VnTimeH"));
            CellStyle money = made.createCellStyle();
            money.setDataFormat(made.createDataFormat().getFormat("#,##0 \"USD\""));
            row.createCell(0).setCellValue("Hội hữu nghị");
            dated(row.createCell(1), date, LocalDate.of(2019, 3, 5).atStartOfDay());
            dated(row.createCell(2), date, LocalDateTime.of(2019, 3, 5, 6, 30));
            Cell amount = row.createCell(3);
            amount.setCellValue(1_250_000.5);
            amount.setCellStyle(money);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellErrorValue(FormulaError.REF.getCode());
            row.createCell(6).setCellFormula("D2*2");
            row.createCell(7).setCellFormula("1+1");
            made.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(7));
            row.createCell(8).setCellValue("   ");
            row.createCell(9).setCellValue(0.1 + 0.2);
            row.createCell(10).setCellValue(1.79089012345e11);
            row.createCell(11).setBlank();
            row.createCell(12).setCellValue(rich());
            try (Book book = read(write(made))) {
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
                                "7 FAULT #EMPTY!",
                                "8 NUMBER 2",
                                "10 NUMBER 0.3",
                                "11 NUMBER 179089012345",
                                "13 TEXT Nguyễn An");
                assertThat(read.cells().get(1).style().font()).isEqualTo(".VnTimeH");
                assertThat(read.cells().get(1).style().format()).isEqualTo("dd/mm/yyyy");
                assertThat(read.cells().get(3).style().format()).isEqualTo("#,##0 \"USD\"");
            }
        }
    }

    @Test
    void tellsWhatLiesAroundTheCells() throws Exception {
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            Surroundings.into(made);
            try (Book book = read(write(made))) {
                Surroundings.assertIn(book);
            }
        }
    }

    @Test // contract §6 Dates: 1900 and 1904 systems
    void countsDatesFrom1904WhereTheWorkbookSaysSo() throws Exception {
        String rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43538</v></c><c r=\"B1\" s=\"1\"><v>0</v></c></row>";
        Path file = RawWorkbook.ofRows(rows)
                .replacing("xl/workbook.xml", "<sheets>", "<workbookPr date1904=\"true\"/><sheets>")
                .write(folder.resolve("1904.xlsx"));
        assertThat(texts(file)).containsExactly("2023-03-15", "1904-01-01");
    }

    @Test
    void readsCellsAsAnyProgramMayWriteThem() throws Exception {
        assertThat(ofCells(
                        "<c t=\"inlineStr\"><is><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>An</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>"
                                + "<c t=\"str\"><f>A1</f><v>đã tính</v></c>"
                                + "<c t=\"d\"><v>2023-03-15</v></c>"
                                + "<c t=\"d\"><v>2023-03-15T10:30:00Z</v></c>"
                                + "<c t=\"n\" s=\"1\"><v>45000</v></c>"
                                + "<c><v> 12 </v></c>"
                                + "<c t=\"b\"><v>0</v></c>"
                                + "<c t=\"s\"><v>1</v></c>"
                                + "<c t=\"inlineStr\"><is><t><![CDATA[a<b]]>&amp;c_x000D_</t></is></c>"
                                + "<c t=\"d\"><v>hôm qua</v></c>"))
                .containsExactly(
                        "Nguyễn An",
                        "đã tính",
                        "2023-03-15",
                        "2023-03-15T10:30",
                        "2023-03-15",
                        "12",
                        "FALSE",
                        "hai",
                        "a<b&c\r",
                        "hôm qua");
    }

    @Test
    void keepsFifteenDigitsAndEveryOneOfThem() throws Exception {
        assertThat(ofCells("<c><v>1.25E3</v></c><c><v>0.30000000000000004</v></c><c><v>-1234567.891</v></c>"
                        + "<c><v>123456789012345</v></c><c><v>9.12345678E8</v></c><c><v>-0</v></c><c><v>0.00</v></c>"
                        + "<c><v>+7</v></c><c><v>1000000000000000000</v></c>"))
                .containsExactly(
                        "1250",
                        "0.3",
                        "-1234567.891",
                        "123456789012345",
                        "912345678",
                        "0",
                        "0",
                        "7",
                        "1000000000000000000");
    }

    @Test // contract §6: an error value is a finding, not the end of the file
    void makesAFaultOfWhatNoSpreadsheetCanHold() throws Exception {
        List<CellValue> values = values(
                "<c><v>NaN</v></c><c><v>1E999</v></c><c><v>1E999999999</v></c><c><v>abc</v></c>"
                        + "<c><f>1+1</f></c><c><f>1+1</f><v/></c><c t=\"str\"><f>\"\"</f><v></v></c><c t=\"e\"><v>#N/A</v></c>");
        assertThat(values).extracting(CellValue::kind).containsOnly(Kind.FAULT);
        assertThat(values)
                .extracting(CellValue::text)
                .containsExactly("#NUM!", "#NUM!", "#NUM!", "#NUM!", "#EMPTY!", "#EMPTY!", "#N/A");
    }

    @Test
    void leavesTimesAndSerialsThatAreNoDayAsNumbers() throws Exception {
        assertThat(ofCells("<c s=\"1\"><v>0.5</v></c><c s=\"1\"><v>60</v></c><c s=\"1\"><v>59</v></c>"
                        + "<c s=\"1\"><v>-3</v></c><c s=\"1\"><v>45000.25</v></c><c s=\"1\"><v>99999999</v></c>"))
                .containsExactly("0.5", "60", "1900-02-28", "-3", "2023-03-15T06:00", "99999999");
    }

    @Test
    void countsRowsAndCellsThatDoNotSayWhereTheyAre() throws Exception {
        Path file = RawWorkbook.ofRows(
                        "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c>"
                                + "<c><v>4</v></c></row><row><c><v>5</v></c></row>")
                .write(folder.resolve("no-refs.xlsx"));
        try (Book book = read(file)) {
            assertThat(Grids.list(book.grids().get(0)))
                    .extracting(row -> row.number() + ":"
                            + row.cells().stream()
                                    .map(cell ->
                                            cell.column() + "=" + cell.value().text())
                                    .toList())
                    .containsExactly("1:[1=1, 3=2]", "5:[3=3, 4=4]", "6:[1=5]");
        }
    }

    @Test
    void readsElementsUnderAPrefixAndTheChoiceForReadersThatKnowNone() throws Exception {
        String sheet = "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:mc=\""
                + "http://schemas.openxmlformats.org/markup-compatibility/2006\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c>"
                + "<mc:AlternateContent><mc:Choice Requires=\"hs\"><x:c r=\"B1\"><x:v>2</x:v></x:c></mc:Choice><mc:Fallback>"
                + "<x:c r=\"B1\"><x:v>3</x:v></x:c></mc:Fallback></mc:AlternateContent><x:c r=\"C1\"><x:v>4</x:v></x:c>"
                + "</x:row></x:sheetData></x:worksheet>";
        assertThat(texts(RawWorkbook.ofSheet(sheet).write(folder.resolve("prefix.xlsx"))))
                .containsExactly("1", "3", "4");
    }

    @Test // an exporter of two hundred thousand rows, whose texts are all different
    void readsALargeWorkbookFromWhichNothingIsMissing() throws Exception {
        int count = 30_000;
        Path file = folder.resolve("large.xlsx");
        try (SXSSFWorkbook made = new SXSSFWorkbook(new XSSFWorkbook(), 100, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = made.createSheet("Hội viên");
            for (int i = 0; i < count; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("Hội viên số " + i);
                row.createCell(1).setCellValue(i);
            }
            made.write(out);
        }
        try (Book book = read(file)) {
            List<vn.tonghop.sheet.Row> rows = Grids.list(book.grids().get(0));
            assertThat(rows).hasSize(count);
            assertThat(rows.get(count - 1).value(1).text()).isEqualTo("Hội viên số " + (count - 1));
            assertThat(rows.get(count - 1).value(2).text()).isEqualTo(String.valueOf(count - 1));
        }
    }

    @Test // Aalto's jar offers itself to whoever looks for a factory of pull parsers
    void leavesPoiItsOwnParsers() throws Exception {
        assertThat(DocumentBuilderFactory.newInstance().getClass().getModule().getName())
                .isEqualTo("java.xml");
        assertThat(SAXParserFactory.newInstance().getClass().getModule().getName())
                .isEqualTo("java.xml");
        assertThat(XMLHelper.newXMLReader().getClass().getModule().getName()).isEqualTo("java.xml");
        Path file = RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>")
                .write(folder.resolve("poi.xlsx"));
        try (XSSFWorkbook opened = new XSSFWorkbook(file.toFile())) {
            assertThat(opened.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("hai");
        }
    }

    private static XSSFFont font(XSSFWorkbook made, String name) {
        XSSFFont font = made.createFont();
        font.setFontName(name);
        return font;
    }

    private static void dated(Cell cell, CellStyle style, LocalDateTime value) {
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static XSSFRichTextString rich() {
        XSSFRichTextString rich = new XSSFRichTextString("Nguyễn ");
        rich.append("An", new XSSFFont());
        return rich;
    }

    private Path write(XSSFWorkbook made) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            made.write(out);
        }
        return file;
    }

    private Book read(Path file) throws Unreadable, IOException {
        BookSpool spool = new BookSpool(folder);
        new ExcelWorkbook().read(file, spool);
        return spool.book();
    }

    private List<String> ofCells(String cells) throws Unreadable, IOException {
        return values(cells).stream().map(CellValue::text).toList();
    }

    private List<CellValue> values(String cells) throws Unreadable, IOException {
        return all(RawWorkbook.ofRows("<row r=\"1\">" + cells + "</row>").write(folder.resolve("cells.xlsx")));
    }

    private List<String> texts(Path file) throws Unreadable, IOException {
        return all(file).stream().map(CellValue::text).toList();
    }

    private List<CellValue> all(Path file) throws Unreadable, IOException {
        try (Book book = read(file)) {
            return Grids.list(book.grids().get(0)).stream()
                    .flatMap(row -> row.cells().stream())
                    .map(vn.tonghop.sheet.Cell::value)
                    .toList();
        }
    }
}
