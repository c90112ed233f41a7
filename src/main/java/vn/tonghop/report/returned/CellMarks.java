package vn.tonghop.report.returned;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Severity;

/** Fills and comments the cells of a workbook that have findings, and takes off what an earlier check had put there. */
final class CellMarks {
    static final String AUTHOR = "Tổng hợp";

    private static final String BEGIN = "── " + AUTHOR + " ──";
    private static final int MOST_COMMENTS = 3_000;
    private static final int LONGEST = 4_000;
    private static final int COLUMNS = 5;
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1_048_575;
    private static final int HEADS = 60;

    private final Workbook book;
    private final ResultLooks looks;
    private final Told told;
    private final Map<Sheet, List<CellRangeAddress>> regions = new HashMap<>();
    private int comments;

    CellMarks(Workbook book, ResultLooks looks, Told told) {
        this.book = book;
        this.looks = looks;
        this.told = told;
    }

    /** Takes off what an earlier check had put on the sheets of a workbook that came back. */
    void takeOff() {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            Sheet sheet = book.getSheetAt(i);
            Map<CellAddress, Comment> there = new HashMap<>(sheet.getCellComments());
            there.forEach((address, comment) -> takeOff(sheet, address, comment));
        }
    }

    private void takeOff(Sheet sheet, CellAddress address, Comment comment) {
        String text = comment.getString() == null
                ? ""
                : String.valueOf(comment.getString().getString());
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            return;
        }
        Row row = sheet.getRow(address.getRow());
        Cell cell = row == null ? null : row.getCell(address.getColumn());
        if (cell != null && cell.getCellStyle() instanceof XSSFCellStyle style && ResultLooks.isMarked(style)) {
            cell.setCellStyle(looks.unmarked(style));
        }
        if (begin > 0) {
            comment.setString(new XSSFRichTextString(text.substring(0, begin).strip()));
        } else if (cell != null) {
            cell.removeCellComment();
        }
    }

    /** Marks every cell that has a finding. */
    void put(List<Finding> findings) {
        // What is said of a value that a merged range holds for several rows is said once.
        Map<Cell, Set<String>> texts = new LinkedHashMap<>();
        Map<Cell, Severity> severities = new HashMap<>();
        for (Finding finding : findings) {
            cell(finding.origin(), finding.details()).ifPresent(cell -> {
                texts.computeIfAbsent(cell, any -> new LinkedHashSet<>()).add(told.comment(finding));
                severities.merge(cell, finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            });
        }
        texts.forEach((cell, remarks) -> {
            cell.setCellStyle(
                    looks.marked((XSSFCellStyle) cell.getCellStyle(), severities.getOrDefault(cell, Severity.INFO)));
            if (comments++ < MOST_COMMENTS) {
                String text = BEGIN + "\n" + String.join("\n", remarks);
                comment(cell, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            }
        });
    }

    /** The cell to mark: of a merged range the first, of a row its first filled one, of a column its head, one of these. */
    private Optional<Cell> cell(Origin at, List<String> heads) {
        int row = at.row() - 1;
        int column = at.column() - 1;
        Sheet sheet = book.getSheet(at.sheet());
        if (sheet == null || row > LAST_ROW || column > LAST_COLUMN) {
            return Optional.empty();
        }
        if (row >= 0 && column >= 0) {
            return Optional.of(cell(sheet, row, column));
        }
        if (row >= 0) {
            Row there = sheet.getRow(row);
            return Optional.of(
                    there == null || there.getFirstCellNum() < 0
                            ? cell(sheet, row, 0)
                            : cell(sheet, row, there.getFirstCellNum()));
        }
        return column >= 0 && !heads.isEmpty() ? head(sheet, column, heads) : Optional.empty();
    }

    /** The head of a column is the cell near the top whose text a finding on the column names. */
    private static Optional<Cell> head(Sheet sheet, int column, List<String> names) {
        for (int i = 0; i < HEADS; i++) {
            Row row = sheet.getRow(i);
            Cell cell = row == null ? null : row.getCell(column);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && names.contains(cell.getStringCellValue().strip().replaceAll("\\s+", " "))) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private Cell cell(Sheet sheet, int row, int column) {
        for (CellRangeAddress merged : regions.computeIfAbsent(sheet, Sheet::getMergedRegions)) {
            if (merged.isInRange(row, column)) {
                return made(sheet, merged.getFirstRow(), merged.getFirstColumn());
            }
        }
        return made(sheet, row, column);
    }

    private static Cell made(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row);
        Row owner = there == null ? sheet.createRow(row) : there;
        Cell cell = owner.getCell(column);
        if (cell != null) {
            return cell;
        }
        Cell created = owner.createCell(column);
        if (sheet.getColumnStyle(column) instanceof XSSFCellStyle style) {
            created.setCellStyle(style);
        }
        return created;
    }

    private static void comment(Cell cell, String text) {
        Comment there = cell.getCellComment();
        if (there != null) {
            XSSFRichTextString own = (XSSFRichTextString) there.getString();
            own.append("\n\n" + text);
            there.setString(own);
            return;
        }
        Drawing<?> drawing = cell.getSheet().createDrawingPatriarch();
        int lines = (int) text.lines().mapToLong(line -> 1 + line.length() / 45).sum();
        // POI takes where the box begins for the comment's cell, and refuses a cell that has one: it begins at its own.
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        ClientAnchor anchor = drawing.createAnchor(
                0,
                0,
                0,
                0,
                column,
                row,
                Math.min(column + COLUMNS, LAST_COLUMN),
                Math.min(row + Math.max(5, lines + 2), LAST_ROW));
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    /**
     * Where something that was found can be looked at in this workbook.
     *
     * @param heads what the head of a column may say, where it was found on a whole column
     */
    Optional<String> link(Origin at, List<String> heads) {
        Sheet sheet = book.getSheet(at.sheet());
        if (sheet == null) {
            return Optional.empty();
        }
        String cell = cell(at, heads)
                .map(one -> one.getAddress().formatAsString())
                .orElseGet(() -> CellReference.convertNumToColString(Math.max(0, at.column() - 1)) + "1");
        return Optional.of("'" + sheet.getSheetName().replace("'", "''") + "'!" + cell);
    }
}
