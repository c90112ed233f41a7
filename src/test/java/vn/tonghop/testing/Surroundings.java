package vn.tonghop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Span;

/** What lies around the cells of a workbook: merged cells, hidden rows, columns and sheets; the same in every format of Excel. */
public final class Surroundings {
    private Surroundings() {}

    /** Puts them into a new workbook. */
    public static void into(Workbook made) {
        Sheet first = made.createSheet("Một");
        first.createRow(0).createCell(0).setCellValue("gộp");
        first.createRow(4).createCell(3).setCellValue("cuối");
        first.getRow(4).setZeroHeight(true);
        first.addMergedRegion(new CellRangeAddress(4, 5, 1, 2));
        first.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        first.setColumnHidden(2, true);
        made.createSheet("Ẩn").createRow(0).createCell(0).setCellValue(1);
        made.createSheet("Ẩn kỹ");
        made.setSheetVisibility(1, SheetVisibility.HIDDEN);
        made.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
    }

    /** Looks for all of them in what was read. */
    public static void assertIn(Book book) {
        assertThat(book.grids()).extracting(Grid::name).containsExactly("Một", "Ẩn", "Ẩn kỹ");
        assertThat(book.grids()).extracting(Grid::position).containsExactly(1, 2, 3);
        assertThat(book.grids()).extracting(Grid::hidden).containsExactly(false, true, true);
        Grid grid = book.grids().get(0);
        assertThat(grid.spans()).containsExactly(new Span(1, 1, 1, 4), new Span(5, 2, 6, 3));
        assertThat(grid.hiddenColumns()).containsExactly(3);
        assertThat(grid.lastRow()).isEqualTo(5);
        assertThat(Grids.list(grid)).extracting(vn.tonghop.sheet.Row::hidden).containsExactly(false, true);
    }
}
