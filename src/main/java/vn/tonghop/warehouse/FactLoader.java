package vn.tonghop.warehouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.normalise.SentCell;
import vn.tonghop.normalise.Value;
import vn.tonghop.recognise.Column;
import vn.tonghop.validate.Checked;

/** Loads rows straight into the facts of their dataset, within the transaction that is under way. */
public final class FactLoader {
    private static final int KEYS = 2;
    private static final String SENT_CELL =
            "copy wh.sent_cell (table_id, row_no, field, column_no, text, factor) from stdin";
    private static final String FIELD_COLUMN =
            "copy wh.field_column (table_id, field, column_no, role, header) from stdin";
    private static final String CARRIED_ABOVE = "copy wh.measure_above (table_id, row_no, field) from stdin";

    private final DataSource dataSource;

    FactLoader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Loads the rows that may be loaded; those with an error are passed over.
     *
     * @param table where they were found
     * @param definition of their dataset; its fields are the columns
     * @param rows any number of them, each row of the table once
     * @return how many were loaded
     * @throws IllegalStateException outside a transaction
     */
    public int load(TableId table, DatasetDefinition definition, Iterable<Checked> rows) {
        List<Checked> merged = new ArrayList<>();
        List<Checked> worded = new ArrayList<>();
        int loaded;
        try (CopyText copy = CopyText.begin(dataSource, statement(definition))) {
            for (Checked row : rows) {
                if (row.accepted()) {
                    write(copy, table, definition, row);
                    if (row.values().stream().anyMatch(Value::isCarriedAbove)) {
                        merged.add(row);
                    }
                    if (!row.sent().isEmpty()) {
                        worded.add(row);
                    }
                }
            }
            loaded = Math.toIntExact(copy.end());
        }
        if (!merged.isEmpty()) {
            carriedAbove(table, definition, merged);
        }
        if (!worded.isEmpty()) {
            sent(table, worded);
        }
        return loaded;
    }

    /**
     * Keeps which columns the fields of a table are read from.
     *
     * @param table whose rows are loaded
     * @param columns all of it; those without a field are passed over
     * @throws IllegalStateException outside a transaction
     */
    public void columns(TableId table, List<Column> columns) {
        try (CopyText copy = CopyText.begin(dataSource, FIELD_COLUMN)) {
            for (Column column : columns) {
                for (Field field : column.fields()) {
                    copy.field(table.value())
                            .field(field.name())
                            .field(column.column())
                            .field(column.role().name().toLowerCase(Locale.ROOT))
                            .field(CopyText.keepable(column.header()));
                    copy.endRow();
                }
            }
            copy.end();
        }
    }

    private void sent(TableId table, List<Checked> rows) {
        try (CopyText copy = CopyText.begin(dataSource, SENT_CELL)) {
            for (Checked row : rows) {
                for (SentCell cell : row.sent()) {
                    copy.field(table.value())
                            .field(row.row())
                            .field(cell.field())
                            .field(cell.column())
                            .field(CopyText.keepable(cell.text()))
                            .field(cell.factor().toPlainString());
                    copy.endRow();
                }
            }
            copy.end();
        }
    }

    private void carriedAbove(TableId table, DatasetDefinition definition, List<Checked> rows) {
        try (CopyText copy = CopyText.begin(dataSource, CARRIED_ABOVE)) {
            for (Checked row : rows) {
                for (int i = 0; i < row.values().size(); i++) {
                    if (row.values().get(i).isCarriedAbove()) {
                        copy.field(table.value())
                                .field(row.row())
                                .field(definition.fields().get(i).name());
                        copy.endRow();
                    }
                }
            }
            copy.end();
        }
    }

    private static String statement(DatasetDefinition definition) {
        return "copy wh." + definition.dataset().table() + " (table_id, row_no, key_1, key_2, estimate, "
                + definition.fields().stream()
                        .map(field -> "\"" + field.name() + "\"")
                        .collect(Collectors.joining(", "))
                + ") from stdin";
    }

    private static void write(CopyText copy, TableId table, DatasetDefinition definition, Checked row) {
        if (row.values().size() != definition.fields().size()) {
            throw new IllegalArgumentException(
                    definition.dataset() + " has " + definition.fields().size() + " fields, the row "
                            + row.values().size() + " values");
        }
        copy.field(table.value()).field(row.row());
        for (@Nullable String key : keys(row)) {
            if (key == null) {
                copy.missing();
            } else {
                copy.field(key);
            }
        }
        copy.field(row.estimate() ? "t" : "f");
        for (Value value : row.values()) {
            if (value.isMissing()) {
                copy.missing();
            } else {
                copy.field(value.text());
            }
        }
        copy.endRow();
    }

    private static Iterable<@Nullable String> keys(Checked row) {
        @Nullable String[] keys = new @Nullable String[KEYS];
        for (Checked.Key key : row.keys()) {
            if (key.ordinal() >= KEYS) {
                throw new IllegalArgumentException("a dataset has at most " + KEYS + " natural keys");
            }
            keys[key.ordinal()] = key.hash().toString();
        }
        return Arrays.asList(keys);
    }
}
