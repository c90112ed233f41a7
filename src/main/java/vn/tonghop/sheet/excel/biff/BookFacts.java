package vn.tonghop.sheet.excel.biff;

import java.util.List;
import vn.tonghop.sheet.excel.SerialDates;

/**
 * What the survey found.
 *
 * @param looks the styles of cells
 * @param dates how days are counted
 * @param tabs in the order in which the sheets follow each other in the file
 * @param sheets likewise
 */
record BookFacts(Looks looks, SerialDates dates, List<Tab> tabs, List<SheetFacts> sheets) {
    /** What the workbook says of a sheet: its name, its place from 1, whether it is not shown. */
    record Tab(String name, int position, boolean hidden) {}
}
