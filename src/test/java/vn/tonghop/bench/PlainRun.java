package vn.tonghop.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes so many plain cells with POI's streaming workbook, two thirds of them texts, twenty a row; a process of its own. */
final class PlainRun {
    private static final int WIDTH = 20;

    private PlainRun() {}

    /** Takes the file and the number of cells. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int cells = Integer.parseInt(arguments[1]);
        System.out.printf(Locale.ROOT, "%.3f%n", WorkbookBenchmark.best(() -> write(file, cells)));
    }

    private static void write(Path file, int cells) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Sheet sheet = book.createSheet("plain");
            for (int row = 0; row * WIDTH < cells; row++) {
                fill(sheet.createRow(row), row);
            }
            book.write(out);
        }
    }

    private static void fill(Row row, int number) {
        for (int column = 0; column < WIDTH; column++) {
            if (column % 3 == 0) {
                row.createCell(column).setCellValue(number * 1000.0 + column);
            } else {
                row.createCell(column).setCellValue("Dự án hỗ trợ số " + number);
            }
        }
    }
}
