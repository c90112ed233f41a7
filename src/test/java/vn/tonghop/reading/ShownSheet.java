package vn.tonghop.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A sheet written as text, a line a row, {@code |} between cells, with its looks: {@code #12.5} a number, {@code @2020-01-31} and
 * {@code @2020-01-31T23:59:59} dates, {@code ?TRUE} a truth, {@code =A1*2} a formula that nobody has computed, {@code {0.0}} behind a
 * value its number format, <code>⌈1⌉</code> raised and <code>⟪bỏ⟫</code> struck out, where that is the whole cell by the cell's own look.
 *
 * @param rows the cells of each
 * @param merged areas, {@code B2:B4}
 */
record ShownSheet(List<List<String>> rows, List<String> merged) {
    private static final Pattern FORMAT = Pattern.compile("(.*?)\\{([^{}]+)\\}");
    private static final Pattern LOOK = Pattern.compile("⌈([^⌉]*)⌉|⟪([^⟫]*)⟫");
    private static final Pattern STRUCK = Pattern.compile("⟪([^⟫]*)⟫");

    static ShownSheet of(List<String> lines, List<String> merged) {
        return new ShownSheet(
                lines.stream()
                        .map(line -> Pattern.compile("|", Pattern.LITERAL)
                                .splitAsStream(line)
                                .map(String::strip)
                                .toList())
                        .toList(),
                List.copyOf(merged));
    }

    /** Writes it as the first sheet of a workbook. */
    void write(Workbook workbook, Path file) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Biểu");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    String text = rows.get(i).get(column);
                    if (!text.isEmpty()) {
                        fill(row.createCell(column), text);
                    }
                }
            }
            merged.forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
            boolean formulas = rows.stream().flatMap(List::stream).anyMatch(text -> text.startsWith("="));
            workbook.setForceFormulaRecalculation(formulas);
            workbook.write(out);
        }
    }

    /** Writes what its cells hold as records of a text file. */
    void writeText(Path file) throws IOException {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> records = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> fields = new ArrayList<>(row);
            while (fields.size() < width) {
                fields.add("");
            }
            records.add(fields.stream().map(ShownSheet::field).collect(Collectors.joining(",")));
        }
        Files.writeString(file, String.join("\n", records) + "\n", UTF_8);
    }

    private static String field(String text) {
        String bare = text.startsWith("#") && text.length() > 1 && Character.isDigit(text.charAt(1))
                ? text.substring(1)
                : text;
        return bare.contains(",") || bare.contains("\"") ? '"' + bare.replace("\"", "\"\"") + '"' : bare;
    }

    private static void fill(Cell cell, String text) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        Matcher format = FORMAT.matcher(text);
        String value = format.matches() ? format.group(1) : text;
        if (format.matches()) {
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format.group(2)));
        } else if (value.startsWith("@2") || value.startsWith("@1")) {
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
        }
        Matcher struck = STRUCK.matcher(value);
        if (struck.matches()) {
            value = struck.group(1);
            style.setFont(struck(cell.getSheet().getWorkbook()));
        }
        cell.setCellStyle(style);
        set(cell, value);
    }

    private static void set(Cell cell, String value) {
        if (value.matches("#-?[0-9.]+(?:E-?[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(value.substring(1)));
        } else if (value.startsWith("@") && value.contains("T")) {
            cell.setCellValue(LocalDateTime.parse(value.substring(1)));
        } else if (value.startsWith("@1") || value.startsWith("@2")) {
            cell.setCellValue(LocalDate.parse(value.substring(1)));
        } else if (value.equals("?TRUE") || value.equals("?FALSE")) {
            cell.setCellValue(value.equals("?TRUE"));
        } else if (value.startsWith("=") && !value.startsWith("=\"")) {
            cell.setCellFormula(value.substring(1));
        } else {
            cell.setCellValue(rich(cell.getSheet().getWorkbook(), value));
        }
    }

    private static RichTextString rich(Workbook workbook, String text) {
        StringBuilder plain = new StringBuilder();
        List<int[]> raised = new ArrayList<>();
        List<int[]> struck = new ArrayList<>();
        Matcher look = LOOK.matcher(text);
        int done = 0;
        while (look.find()) {
            plain.append(text, done, look.start());
            String part = look.group(1) != null ? look.group(1) : look.group(2);
            (look.group(1) != null ? raised : struck).add(new int[] {plain.length(), plain.length() + part.length()});
            plain.append(part);
            done = look.end();
        }
        plain.append(text.substring(done));
        RichTextString rich = workbook.getCreationHelper().createRichTextString(plain.toString());
        raised.forEach(part -> rich.applyFont(part[0], part[1], raised(workbook)));
        struck.forEach(part -> rich.applyFont(part[0], part[1], struck(workbook)));
        return rich;
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
}
