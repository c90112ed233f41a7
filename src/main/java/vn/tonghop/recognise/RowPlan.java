package vn.tonghop.recognise;

import java.util.Map;
import java.util.Set;
import vn.tonghop.model.RowKind;

/**
 * What each row of a table is. Rows that are nothing else are data; the others are few, and are kept one by one.
 *
 * @param first the first row of the table, its title included; counts from 1
 * @param last the last row that is the table's: what follows belongs to the next one, or holds nothing
 * @param headerFirst the first row of heads; 0 where there is none
 * @param headerLast the last row of heads; 0 where there is none
 * @param beside whether another table to the left counts the rows that hold no record
 * @param others the rows that hold something and are no data
 * @param continued those of them that hold the rest of texts of the record above them
 */
public record RowPlan(
        int first,
        int last,
        int headerFirst,
        int headerLast,
        boolean beside,
        Map<Integer, RowKind> others,
        Set<Integer> continued) {
    /** Keeps copies. */
    public RowPlan {
        others = Map.copyOf(others);
        continued = Set.copyOf(continued);
    }

    /** Whether a row is the table's. */
    public boolean has(int row) {
        return row >= first && row <= last;
    }

    /** What a row that holds something is. */
    public RowKind kind(int row) {
        return others.getOrDefault(row, RowKind.DATA);
    }

    /** Whether a row holds the rest of texts of the record above it. */
    public boolean continues(int row) {
        return !continued.isEmpty() && continued.contains(row);
    }

    /** The same of a table whose rows another one to the left counts. */
    RowPlan shared() {
        return new RowPlan(first, last, headerFirst, headerLast, true, others, continued);
    }
}
