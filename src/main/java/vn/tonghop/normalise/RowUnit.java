package vn.tonghop.normalise;

import java.util.Optional;
import vn.tonghop.recognise.AmountUnit;

/**
 * The unit that a currency column of a row names for an amount.
 *
 * @param own whether the column is the amount's own; another amount's speaks for it only where nothing nearer says otherwise
 * @param elsewhere the cell of that other column, as that of the amount's own currency; empty where the column is its own
 */
record RowUnit(AmountUnit unit, boolean own, Optional<SentCell> elsewhere) {
    /** Whether another amount's column names one currency, and the amount's own head or the unit line names another. */
    boolean contradicts(AmountUnit column) {
        return !own
                && !unit.currency().isEmpty()
                && !column.currency().isEmpty()
                && !unit.currency().equals(column.currency());
    }
}
