package vn.tonghop.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * One sheet with one table, written from top to bottom as an office fills a form. Columns are named by a word each:
 * {@code l34} is left-aligned and 34 characters wide; {@code c} centred, {@code r} right-aligned.
 */
final class Form {
    private final XSSFSheet sheet;
    private final Styles styles;
    private final Look look;
    private final String dataset;
    private final List<ColumnShape> shapes;
    private final List<Integer> block = new ArrayList<>();
    private final List<Integer> all = new ArrayList<>();
    private final List<Integer> subtotals = new ArrayList<>();
    private int next;

    private record ColumnShape(HorizontalAlignment align, int width) {
        static ColumnShape of(String word) {
            HorizontalAlignment align = switch (word.charAt(0)) {
                case 'l' -> HorizontalAlignment.LEFT;
                case 'c' -> HorizontalAlignment.CENTER;
                case 'r' -> HorizontalAlignment.RIGHT;
                default -> throw new IllegalArgumentException("not a column: '" + word + "'");
            };
            return new ColumnShape(align, Integer.parseInt(word.substring(1)));
        }
    }

    Form(XSSFSheet sheet, Styles styles, Look look, String dataset, String columns) {
        this.sheet = sheet;
        this.styles = styles;
        this.look = look;
        this.dataset = dataset;
        this.shapes = Arrays.stream(columns.split(" ", -1)).map(ColumnShape::of).toList();
        for (int i = 0; i < shapes.size(); i++) {
            sheet.setColumnWidth(i, shapes.get(i).width() * 256);
        }
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
    }

    ExpectedRows expected() {
        return new ExpectedRows(sheet.getSheetName(), dataset, all.size());
    }

    /** Two texts side by side above the table: the sender left, the motto, the form's number or a date right. */
    Form head(String left, String right, boolean bold) {
        Styles.Key key = Styles.Key.plain(HorizontalAlignment.CENTER);
        pair(left, right, bold ? key.strong() : key);
        return this;
    }

    /** The same in italics. */
    Form aside(String left, String right) {
        pair(left, right, Styles.Key.plain(HorizontalAlignment.CENTER).slanted());
        return this;
    }

    Form blank() {
        next++;
        return this;
    }

    /** A title over the table's whole width. */
    Form title(String text) {
        return across(text, Styles.Key.plain(HorizontalAlignment.CENTER).strong());
    }

    /** What stands in brackets below the title. */
    Form subtitle(String text) {
        return across(text, Styles.Key.plain(HorizontalAlignment.CENTER).slanted());
    }

    Form unitLine(String text) {
        return across(text, Styles.Key.plain(HorizontalAlignment.RIGHT).slanted());
    }

    Form note(String text) {
        return across(text, Styles.Key.plain(HorizontalAlignment.LEFT).slanted());
    }

    /** Heads, a line a row, parted by {@code |}: {@code <} belongs to the cell on the left, {@code ^} to the one above. */
    Form header(String text) {
        String[][] rows = text.lines().map(Cells::split).toArray(String[][]::new);
        Styles.Key key = Styles.Key.framed(HorizontalAlignment.CENTER).strong().filled(look.headerFill());
        int top = next;
        for (String[] heads : rows) {
            XSSFRow row = line(lines((Object[]) heads));
            for (int i = 0; i < heads.length; i++) {
                boolean merged = heads[i].equals("<") || heads[i].equals("^");
                write(row, i, merged ? "" : heads[i], key);
            }
        }
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < shapes.size(); c++) {
                mergeHead(rows, r, c, top);
            }
        }
        sheet.setRepeatingRows(new CellRangeAddress(top, next - 1, -1, -1));
        return this;
    }

    /** The row below the heads that numbers the columns. */
    Form numbering(String text) {
        String[] numbers = Cells.split(text);
        XSSFRow row = line(1);
        for (int i = 0; i < numbers.length; i++) {
            write(
                    row,
                    i,
                    numbers[i],
                    Styles.Key.framed(HorizontalAlignment.CENTER).slanted());
        }
        return this;
    }

    /** A row that opens a group: {@code I | Hội hữu nghị song phương}. */
    Form group(String numeral, String text) {
        block.clear();
        XSSFRow row = line(1);
        frame(row, Styles.Key.framed(HorizontalAlignment.LEFT).strong());
        write(row, 0, numeral, Styles.Key.framed(HorizontalAlignment.CENTER).strong());
        write(row, 1, text, Styles.Key.framed(HorizontalAlignment.LEFT).strong());
        merge(row.getRowNum(), row.getRowNum(), 1, shapes.size() - 1);
        return this;
    }

    /** Records, a line each, their cells parted by {@code |} and read as {@link Cells} says. */
    Form rows(String text) {
        text.lines().forEach(line -> row(Cells.of(line, all.size() + 1)));
        return this;
    }

    /** A record; a cell is a text, a number or a date, and {@code ""} leaves it blank. */
    Form row(Object... cells) {
        XSSFRow row = line(lines(cells));
        for (int i = 0; i < shapes.size(); i++) {
            write(
                    row,
                    i,
                    i < cells.length ? cells[i] : "",
                    Styles.Key.framed(shapes.get(i).align()));
        }
        block.add(row.getRowNum());
        all.add(row.getRowNum());
        return this;
    }

    /** Merges the cells of a column (counts from 1) over the last so many records. */
    Form spanned(int column, int records) {
        merge(next - records, next - 1, column - 1, column - 1);
        return this;
    }

    /** A row that is no record, over the table's whole width: {@code Không phát sinh}. */
    Form nothing(String text) {
        XSSFRow row = line(1);
        frame(row, Styles.Key.framed(HorizontalAlignment.CENTER));
        write(row, 0, text, Styles.Key.framed(HorizontalAlignment.CENTER).slanted());
        merge(row.getRowNum(), row.getRowNum(), 0, shapes.size() - 1);
        return this;
    }

    /** The sum of the records of the last group, in these columns (count from 1). */
    Form subtotal(String label, int... columns) {
        subtotals.add(next);
        sum(label, block, "SUM(%1$s%2$d:%1$s%3$d)", columns);
        block.clear();
        return this;
    }

    /** The sum of all records, in these columns (count from 1). */
    Form total(String label, int... columns) {
        return sum(label, all, subtotals.isEmpty() ? "SUM(%1$s%2$d:%1$s%3$d)" : "", columns);
    }

    /** Place and date, who made the table, and who answers for it, below the table. */
    Form signature(String placeAndDate, String maker, String head, String headName) {
        sheet.getPrintSetup().setFitHeight((short) (all.size() > 60 ? 0 : 1));
        next++;
        aside("", placeAndDate);
        head(maker, head, true);
        aside("(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)");
        next += 3;
        return head("", headName, true);
    }

    private Form sum(String label, List<Integer> rows, String formula, int... columns) {
        XSSFRow row = line(1);
        Styles.Key key = Styles.Key.framed(HorizontalAlignment.RIGHT).strong().filled(look.totalFill());
        frame(row, key);
        write(
                row,
                1,
                label,
                Styles.Key.framed(HorizontalAlignment.CENTER).strong().filled(look.totalFill()));
        for (int column : columns) {
            Sum sum = Sum.of(sheet, rows, column - 1);
            if (sum.text() || !look.formulas()) {
                write(row, column - 1, sum.text() ? VietnameseNumber.written(sum.value()) : sum.value(), key);
            } else {
                write(row, column - 1, sum.value(), key);
                row.getCell(column - 1).setCellFormula(formulaOf(formula, rows, column - 1));
                row.getCell(column - 1).setCellValue(sum.value().doubleValue());
            }
        }
        return this;
    }

    private String formulaOf(String formula, List<Integer> rows, int column) {
        String letter = CellReference.convertNumToColString(column);
        return formula.isEmpty()
                ? subtotals.stream().map(row -> letter + (row + 1)).collect(Collectors.joining("+"))
                : String.format(Locale.ROOT, formula, letter, rows.get(0) + 1, rows.get(rows.size() - 1) + 1);
    }

    /** The sum of some cells of a column, and whether they are typed as text. */
    private record Sum(BigDecimal value, boolean text) {
        static Sum of(XSSFSheet sheet, List<Integer> rows, int column) {
            BigDecimal value = BigDecimal.ZERO;
            boolean text = false;
            for (int number : rows) {
                XSSFCell cell = sheet.getRow(number).getCell(column);
                switch (cell.getCellType()) {
                    case NUMERIC -> value = value.add(BigDecimal.valueOf(cell.getNumericCellValue()));
                    case STRING -> {
                        Optional<BigDecimal> read = VietnameseNumber.read(cell.getStringCellValue());
                        value = value.add(read.orElse(BigDecimal.ZERO));
                        text |= read.isPresent();
                    }
                    default -> {}
                }
            }
            return new Sum(value, text);
        }
    }

    private void pair(String left, String right, Styles.Key key) {
        int total = shapes.stream().mapToInt(ColumnShape::width).sum();
        int split = 0;
        for (int width = shapes.get(0).width();
                width < total * 2 / 5;
                width += shapes.get(split).width()) {
            split++;
        }
        XSSFRow row = line(1);
        write(row, 0, left, key);
        write(row, split + 1, right, key);
        merge(row.getRowNum(), row.getRowNum(), 0, split);
        merge(row.getRowNum(), row.getRowNum(), split + 1, shapes.size() - 1);
    }

    private Form across(String text, Styles.Key key) {
        int total = shapes.stream().mapToInt(ColumnShape::width).sum();
        XSSFRow row = line(1 + text.length() / (total + 1));
        write(row, 0, text, key);
        merge(row.getRowNum(), row.getRowNum(), 0, shapes.size() - 1);
        return this;
    }

    private void mergeHead(String[][] rows, int r, int c, int top) {
        if (rows[r][c].equals("<") || rows[r][c].equals("^")) {
            return;
        }
        int right = c;
        while (right + 1 < shapes.size() && rows[r][right + 1].equals("<")) {
            right++;
        }
        int down = r;
        while (down + 1 < rows.length && rows[down + 1][c].equals("^")) {
            down++;
        }
        merge(top + r, top + down, c, right);
    }

    private void merge(int top, int bottom, int left, int right) {
        if (top < bottom || left < right) {
            sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        }
    }

    private XSSFRow line(int lines) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(lines * look.size() * 1.3f + 3);
        return row;
    }

    private int lines(Object... cells) {
        int most = 1;
        for (int i = 0; i < cells.length; i++) {
            int room = Math.max(1, shapes.get(i).width() * 13 / look.size());
            most = Math.max(most, (cells[i].toString().length() + room - 1) / room);
        }
        return most;
    }

    private void frame(XSSFRow row, Styles.Key key) {
        for (int i = 0; i < shapes.size(); i++) {
            write(row, i, "", key);
        }
    }

    private void write(XSSFRow row, int column, Object value, Styles.Key key) {
        XSSFCell cell = row.createCell(column);
        if (value instanceof Number number) {
            boolean whole =
                    new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
            cell.setCellStyle(styles.of(key.formatted(whole ? "#,##0" : "#,##0.0##")));
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellStyle(styles.of(key.formatted(look.dates())));
            cell.setCellValue(date);
        } else {
            cell.setCellStyle(styles.of(key));
            if (!value.toString().isEmpty()) {
                cell.setCellValue(value.toString());
            }
        }
    }
}
