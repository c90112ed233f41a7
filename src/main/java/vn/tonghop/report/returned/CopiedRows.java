package vn.tonghop.report.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.report.A4;
import vn.tonghop.report.returned.ResultLooks.Role;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;

/** The rows that have findings, copied from a file that cannot go back as it was sent. Whatever they hold stays a text. */
final class CopiedRows {
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST = 1_000;
    private static final String LIKE_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final SXSSFWorkbook book;
    private final ResultLooks looks;
    private final String rowHead;
    /** By the name of the sheet that was sent. */
    private final Map<String, Copy> copies = new HashMap<>();

    private int copied;

    CopiedRows(SXSSFWorkbook book, ResultLooks looks, String rowHead) {
        this.book = book;
        this.looks = looks;
        this.rowHead = rowHead;
    }

    /**
     * What was copied of a sheet.
     *
     * @param sheet the name of the copy
     * @param rows where each row stands in it, counted from 1
     */
    private record Copy(String sheet, Map<Integer, Integer> rows) {}

    /** Copies the rows of all sheets of a file; columns of sensitive data stay out. */
    void copy(Book sent, List<Finding> findings) {
        for (Grid grid : sent.grids()) {
            Set<Integer> wanted = new TreeSet<>();
            Set<Integer> sensitive = new HashSet<>();
            for (Finding finding : findings) {
                if (finding.origin().sheet().equals(grid.name())) {
                    if (finding.origin().row() > 0) {
                        wanted.add(finding.origin().row());
                    }
                    if (finding.code() == FindingCode.COLUMN_SENSITIVE) {
                        sensitive.add(finding.origin().column());
                    }
                }
            }
            if (!wanted.isEmpty() && copied < MOST_ROWS) {
                copy(grid, wanted, sensitive);
            }
        }
    }

    private void copy(Grid grid, Set<Integer> wanted, Set<Integer> sensitive) {
        SXSSFSheet sheet = book.createSheet(name(grid.name()));
        List<Row> rows = new ArrayList<>();
        TreeSet<Integer> columns = new TreeSet<>();
        try (Rows all = grid.rows()) {
            while (all.hasNext() && copied < MOST_ROWS) {
                Row row = all.next();
                if (wanted.contains(row.number())) {
                    rows.add(row);
                    copied++;
                    row.cells().stream().map(Cell::column).forEach(columns::add);
                }
            }
        }
        columns.removeAll(sensitive);
        int last = columns.isEmpty() ? 0 : Math.min(columns.last(), MOST_COLUMNS);
        SXSSFRow head = sheet.createRow(0);
        put(head.createCell(0), rowHead, Role.HEAD);
        for (int column = 1; column <= last; column++) {
            put(head.createCell(column), Origin.letters(column), Role.HEAD);
            sheet.setColumnWidth(column, 20 * 256);
        }
        Map<Integer, Integer> places = new HashMap<>();
        for (Row row : rows) {
            places.put(row.number(), write(sheet, row, last, sensitive));
        }
        copies.put(grid.name(), new Copy(sheet.getSheetName(), places));
        sheet.createFreezePane(1, 1);
        A4.landscape(sheet);
    }

    private int write(SXSSFSheet sheet, Row row, int last, Set<Integer> sensitive) {
        SXSSFRow copy = sheet.createRow(sheet.getLastRowNum() + 1);
        copy.createCell(0).setCellValue(row.number());
        copy.getCell(0).setCellStyle(looks.of(Role.HEAD, HorizontalAlignment.CENTER, false));
        for (int column = 1; column <= last; column++) {
            String text = sensitive.contains(column) ? "" : row.value(column).text();
            put(copy.createCell(column), text, Role.BODY);
        }
        return copy.getRowNum() + 1;
    }

    /** A finding at the place of its copy; empty where its row was not copied. */
    Optional<Finding> moved(Finding finding) {
        return moved(finding.origin())
                .map(place -> new Finding(
                        finding.code(),
                        finding.severity(),
                        place,
                        finding.field(),
                        finding.value(),
                        finding.details()));
    }

    /** Where a cell was copied to, a column to the head of it; empty where its row was not copied. */
    Optional<Origin> moved(Origin at) {
        Optional<Copy> copy = Optional.ofNullable(copies.get(at.sheet()));
        Optional<Integer> row = at.row() == 0
                ? Optional.of(at.column() > 0 ? 1 : 0)
                : copy.flatMap(sheet -> Optional.ofNullable(sheet.rows().get(at.row())));
        return copy.flatMap(sheet ->
                row.map(number -> new Origin(sheet.sheet(), number, at.column() > 0 ? at.column() + 1 : 0)));
    }

    private String name(String sheet) {
        String safe = WorkbookUtil.createSafeSheetName(sheet.isEmpty() ? "CSV" : sheet);
        return book.getSheet(safe) == null
                ? safe
                : WorkbookUtil.createSafeSheetName(book.getNumberOfSheets() + " " + safe);
    }

    private void put(SXSSFCell cell, String text, Role role) {
        boolean risky = !text.isEmpty() && LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(looks.of(role, HorizontalAlignment.LEFT, risky));
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
    }
}
