package vn.tonghop.model;

/**
 * Where in a file something stood. Rows and columns count from 1, as a spreadsheet shows them.
 *
 * @param sheet the tab's name as sent; empty for the whole file, and for a text file
 * @param row 0 for the whole sheet
 * @param column 0 for the whole row
 */
public record Origin(String sheet, int row, int column) {
    /** The whole file. */
    public static final Origin FILE = new Origin("", 0, 0);

    /** The whole of one sheet. */
    public static Origin sheet(String sheet) {
        return new Origin(sheet, 0, 0);
    }

    /** One row of a sheet. */
    public static Origin row(String sheet, int row) {
        return new Origin(sheet, row, 0);
    }

    /** The column in letters, {@code A} to {@code XFD}; empty where none is meant. */
    public String columnLetters() {
        return letters(column);
    }

    /** The letters of a column that counts from 1; empty for 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
