package vn.tonghop.sample;

/**
 * How one office's sheets look.
 *
 * @param font of every cell
 * @param size in points
 * @param headerFill red, green, blue as {@code D9E1F2}; empty for none
 * @param totalFill of subtotals and totals; empty for none
 * @param dates the number format of date cells
 * @param formulas whether totals are formulas or typed figures
 * @param author whom the file's properties name
 */
record Look(
        String font, int size, String headerFill, String totalFill, String dates, boolean formulas, String author) {}
