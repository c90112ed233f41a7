package vn.tonghop.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One row with the cells that hold something.
 *
 * @param number counts from 1, as a spreadsheet shows it; in a text file the number of the record
 * @param hidden whether a spreadsheet shows it not
 * @param cells by rising column; empty in a blank row, and in one that is struck out
 * @param beside what its cells do not say
 */
public record Row(int number, boolean hidden, List<Cell> cells, Beside beside) {
    /** Keeps the lists as they are: rows are made by the million, and their makers hand the lists over. */
    public Row {}

    /** A row of a workbook in which nothing is struck out. */
    public Row(int number, boolean hidden, List<Cell> cells) {
        this(number, hidden, cells, Beside.NOTHING);
    }

    /**
     * What is to be known of a row beside its cells.
     *
     * @param struck the cells that are struck out whole, by rising column: they are none of the row's cells
     * @param fields how many fields its record has, empty ones included; 0 outside of text files
     * @param damaged whether its record can only be guessed: a quote stands out of place, or another separator between its fields
     */
    public record Beside(List<Cell> struck, int fields, boolean damaged) {
        /** Nothing. */
        public static final Beside NOTHING = new Beside(List.of(), 0, false);
    }

    /** The cells that are struck out whole. */
    public List<Cell> struck() {
        return beside.struck;
    }

    /** The cell in a column; empty where there is none. */
    public Optional<Cell> cell(int column) {
        int at = at(column);
        return at < 0 ? Optional.empty() : Optional.of(cells.get(at));
    }

    /** What the cell in a column holds; {@link CellValue#blank()} where there is none. */
    public CellValue value(int column) {
        int at = at(column);
        return at < 0 ? CellValue.blank() : cells.get(at).value();
    }

    /** Where the cell of a column stands among the cells: with no gap before it as its column says, else nearer the first. */
    private int at(int column) {
        int at = Math.min(column, cells.size()) - 1;
        while (at >= 0 && cells.get(at).column() > column) {
            at--;
        }
        return at >= 0 && cells.get(at).column() == column ? at : -1;
    }

    /** Whether no cell holds anything. */
    public boolean isBlank() {
        return cells.isEmpty();
    }
}
