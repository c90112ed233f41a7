package vn.tonghop.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Writes the cells of a workbook anew with POI's streaming workbook, and nothing besides; a process of its own. */
final class PlainRun {
    private PlainRun() {}

    /** Takes the file to write and the workbook whose cells it gets. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<List<List<Object>>> sheets = read(Path.of(arguments[1]));
        WorkbookBenchmark.measure(() -> write(file, sheets));
    }

    private static List<List<List<Object>>> read(Path workbook) throws IOException {
        List<List<List<Object>>> sheets = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                sheets.add(sheet.openStream().map(PlainRun::values).toList());
            }
        }
        return sheets;
    }

    private static List<Object> values(org.dhatim.fastexcel.reader.Row row) {
        return row.stream()
                .map(cell -> {
                    if (cell == null) {
                        return "";
                    }
                    return cell.getType() == CellType.NUMBER ? (Object) cell.asNumber() : cell.getText();
                })
                .toList();
    }

    private static void write(Path file, List<List<List<Object>>> sheets) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            CellStyle number = book.createCellStyle();
            number.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            CellStyle text = book.createCellStyle();
            for (List<List<Object>> rows : sheets) {
                Sheet sheet = book.createSheet();
                for (int i = 0; i < rows.size(); i++) {
                    fill(sheet.createRow(i), rows.get(i), number, text);
                }
            }
            book.write(out);
        }
    }

    private static void fill(Row row, List<Object> values, CellStyle number, CellStyle text) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            if (values.get(i) instanceof BigDecimal value) {
                cell.setCellValue(value.doubleValue());
                cell.setCellStyle(number);
            } else {
                cell.setCellValue(values.get(i).toString());
                cell.setCellStyle(text);
            }
        }
    }
}
