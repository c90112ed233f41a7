package vn.tonghop.validate;

import java.util.Map;

/**
 * Where a table keeps its fields, for remarks on cells that hold nothing.
 *
 * @param sheet the tab's name
 * @param columns the column of each field that has one, counted from 1
 */
public record RowShape(String sheet, Map<String, Integer> columns) {
    /** Keeps a copy. */
    public RowShape {
        columns = Map.copyOf(columns);
    }

    int column(String field) {
        return columns.getOrDefault(field, 0);
    }
}
