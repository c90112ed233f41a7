package vn.tonghop.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One row with the cells that hold something.
 *
 * @param number counts from 1, as a spreadsheet shows it; in a text file the number of the record
 * @param hidden whether a spreadsheet shows it not
 * @param cells by rising column; empty in a blank row
 */
public record Row(int number, boolean hidden, List<Cell> cells) {
    /** Keeps the list as it is: rows are made by the million, and their makers hand the list over. */
    public Row {}

    /** The cell in a column; empty where there is none. */
    public Optional<Cell> cell(int column) {
        for (Cell cell : cells) {
            if (cell.column() >= column) {
                return cell.column() == column ? Optional.of(cell) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What the cell in a column holds; {@link CellValue#blank()} where there is none. */
    public CellValue value(int column) {
        for (Cell cell : cells) {
            if (cell.column() == column) {
                return cell.value();
            }
            if (cell.column() > column) {
                break;
            }
        }
        return CellValue.blank();
    }

    /** Whether no cell holds anything. */
    public boolean isBlank() {
        return cells.isEmpty();
    }
}
