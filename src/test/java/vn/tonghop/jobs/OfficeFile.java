package vn.tonghop.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A file of an office, from text: a block a sheet, whose first line is its name; then a line a row, its cells parted by {@code |}.
 * What is digits alone becomes a numeric cell. A last line {@code # merged B2:B4 C2:C3} merges cells.
 */
final class OfficeFile {
    private static final String MERGED = "# merged ";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private OfficeFile() {}

    static byte[] xlsx(String... sheets) {
        return workbook(new XSSFWorkbook(), sheets);
    }

    static byte[] xls(String... sheets) {
        return workbook(new HSSFWorkbook(), sheets);
    }

    static byte[] csv(String sheet) {
        return lines(sheet).stream()
                .skip(1)
                .map(line -> String.join(",", cells(line)) + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static byte[] workbook(Workbook made, String... sheets) {
        try (Workbook workbook = made;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String text : sheets) {
                List<String> lines = lines(text);
                Sheet sheet = workbook.createSheet(lines.get(0));
                for (int i = 1; i < lines.size(); i++) {
                    if (lines.get(i).startsWith(MERGED)) {
                        merge(sheet, lines.get(i).substring(MERGED.length()));
                    } else {
                        fill(sheet.createRow(i - 1), cells(lines.get(i)));
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(Sheet sheet, String areas) {
        Pattern.compile(" ").splitAsStream(areas).map(CellRangeAddress::valueOf).forEach(sheet::addMergedRegion);
    }

    private static void fill(Row row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (NUMBER.matcher(text).matches()) {
                row.createCell(column).setCellValue(Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                row.createCell(column).setCellValue(text);
            }
        }
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static List<String> cells(String line) {
        return Pattern.compile("|", Pattern.LITERAL)
                .splitAsStream(line)
                .map(String::strip)
                .toList();
    }
}
