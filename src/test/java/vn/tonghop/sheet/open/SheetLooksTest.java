package vn.tonghop.sheet.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.testing.Grids;

/** What is raised, struck out, merged or never computed reads the same in each format. */
class SheetLooksTest {
    @TempDir
    Path folder;

    static Stream<Arguments> workbooks() {
        return Stream.of(Arguments.of("a.xlsx", new XSSFWorkbook()), Arguments.of("a.xls", new HSSFWorkbook()));
    }

    @ParameterizedTest(name = "{0}") // contract section 6, What the sheet shows
    @MethodSource("workbooks")
    void raisedDigitsAndStruckOutTextsAreTold(String name, Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("Biểu 1");
        Row row = sheet.createRow(0);
        rich(row.createCell(0), "1251", 3, 4, raised(workbook));
        rich(row.createCell(1), "120 125", 0, 4, struck(workbook));
        rich(row.createCell(2), "bỏ", 0, 2, struck(workbook));
        struckCell(row.createCell(3)).setCellValue(7);
        row.createCell(4).setCellValue("giữ");
        struckCell(sheet.createRow(1).createCell(0)).setCellValue("cả dòng");

        List<vn.tonghop.sheet.Row> rows = rows(name, workbook);
        assertThat(rows.get(0).cells())
                .extracting(cell -> cell.column() + " " + cell.value().text())
                .containsExactly("1 125¹", "2 125", "5 giữ");
        assertThat(((CellValue.Rich) rows.get(0).value(2)).struck()).isEqualTo("120");
        assertThat(rows.get(0).struck())
                .extracting(vn.tonghop.sheet.Cell::column)
                .containsExactly(3, 4);
        assertThat(rows.get(1).cells()).isEmpty();
        assertThat(rows.get(1).struck()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}") // contract section 6, What the sheet shows: covered cells, formulas never computed
    @MethodSource("workbooks")
    void coveredCellsAndFormulasNeverComputedHoldNothing(String name, Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("Biểu 1");
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue(1);
        row.createCell(1).setCellValue(777);
        row.createCell(2).setCellFormula("A1+1");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        workbook.setForceFormulaRecalculation(true);

        assertThat(rows(name, workbook).get(0).cells())
                .extracting(cell -> cell.column() + " " + cell.value().text())
                .containsExactly("1 1", "3 " + CellValue.Fault.NOT_COMPUTED);
    }

    @Test // contract section 6, What the sheet shows: some programs write an empty text for what they did not compute
    void aCalculationThatCameToAnEmptyTextWasNeverComputed() throws IOException {
        Workbook workbook = new HSSFWorkbook();
        Row row = workbook.createSheet("Biểu 1").createRow(0);
        row.createCell(0).setCellValue(1);
        for (String formula : List.of("A1*2", "SUM(A1:A1)", "ROUND(A1,0)", "IF(A1>5,\"lớn\",\"\")", "A1&\"\"")) {
            Cell cell = row.createCell(row.getLastCellNum());
            cell.setCellFormula(formula);
            cell.setCellValue("");
        }

        assertThat(rows("a.xls", workbook).get(0).cells())
                .extracting(cell -> cell.column() + " " + cell.value().text())
                .containsExactly(
                        "1 1",
                        "2 " + CellValue.Fault.NOT_COMPUTED,
                        "3 " + CellValue.Fault.NOT_COMPUTED,
                        "4 " + CellValue.Fault.NOT_COMPUTED);
    }

    private List<vn.tonghop.sheet.Row> rows(String name, Workbook workbook) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                workbook) {
            workbook.write(out);
        }
        try (Book book = ((Opening.Opened) new Opener(folder).open(file)).book()) {
            return Grids.list(book.grids().get(0));
        }
    }

    private static void rich(Cell cell, String text, int from, int to, Font font) {
        RichTextString rich = cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(text);
        rich.applyFont(from, to, font);
        cell.setCellValue(rich);
    }

    private static Font raised(Workbook workbook) {
        Font font = workbook.createFont();
        font.setTypeOffset(Font.SS_SUPER);
        return font;
    }

    private static Font struck(Workbook workbook) {
        Font font = workbook.createFont();
        font.setStrikeout(true);
        return font;
    }

    private static Cell struckCell(Cell cell) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setFont(struck(cell.getSheet().getWorkbook()));
        cell.setCellStyle(style);
        return cell;
    }
}
