package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.recognise.Column;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;

/**
 * Remembers which cells the values of a row were read from, and what stood there. Most cells hold just what their value says; only the
 * others are told, so that a long roster costs nothing. Personal fields and those that no figure is made of are left out.
 */
final class SentCells {
    private final DatasetDefinition definition;
    /** By field: the first column that holds it, 0 where none does or where its cells are not told. */
    private final int[] columns;
    /** By field: what was seen in the row at hand. */
    private final @Nullable Seen[] seen;
    /** By field: cells of the row at hand that belong to another field. */
    private final Map<String, SentCell> elsewhere = new LinkedHashMap<>();

    /** Of one table, no row seen yet. */
    SentCells(DatasetDefinition definition, Set<String> keys, List<Column> columns) {
        this.definition = definition;
        this.columns = new int[definition.fields().size()];
        this.seen = new @Nullable Seen[this.columns.length];
        for (Column column : columns) {
            Field field = column.fields().get(0);
            int index = definition.indexOf(field.name());
            boolean first = this.columns[index] == 0 || column.column() < this.columns[index];
            if (column.role() == Column.Role.FIELD && isTold(field, keys) && first) {
                this.columns[index] = column.column();
            }
        }
    }

    /** Figures add up numbers and amounts, and count the names that make a record. */
    private static boolean isTold(Field field, Set<String> keys) {
        return field.type().measured()
                || field.type() == FieldType.CURRENCY
                || (field.type() == FieldType.TEXT && !field.personal() && keys.contains(field.name()));
    }

    /**
     * Looks at a cell that was read.
     *
     * @param sent the cell itself; where it repeats another, not that one
     * @param read the cell that its value comes from
     */
    void see(int index, int column, Cell sent, Cell read, Outcome outcome) {
        if (columns[index] > 0 && (seen[index] == null || !outcome.value().isMissing())) {
            seen[index] = new Seen(column, sent.value(), number(read.value(), outcome));
        }
    }

    /** Takes the cell of another field for that of a field whose own says nothing: of an amount, another amount's currency. */
    void elsewhere(SentCell cell) {
        elsewhere.put(cell.field(), cell);
    }

    /** The number that the cell holds, before any unit of measure that stands elsewhere. */
    private static Optional<BigDecimal> number(CellValue cell, Outcome outcome) {
        if (!(outcome.value() instanceof Value.Quantity quantity)) {
            return Optional.empty();
        }
        if (cell instanceof CellValue.Numeric numeric) {
            return Optional.of(numeric.value());
        }
        return Optional.of(
                outcome.factor().compareTo(BigDecimal.ONE) == 0
                        ? quantity.value()
                        : quantity.value().divide(outcome.factor(), MathContext.DECIMAL128));
    }

    /** The cells of the row that hold something else than their values say; the next row begins. */
    List<SentCell> next(Value[] values) {
        List<SentCell> told = List.of();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] > 0) {
                Optional<SentCell> other = other(i, values[i]);
                if (other.isPresent() && !elsewhere.containsKey(other.get().field())) {
                    told = told.isEmpty() ? new ArrayList<>() : told;
                    told.add(other.get());
                }
                seen[i] = null;
            }
        }
        if (!elsewhere.isEmpty()) {
            told = new ArrayList<>(told);
            told.addAll(elsewhere.values());
            elsewhere.clear();
        }
        return told;
    }

    private Optional<SentCell> other(int index, Value value) {
        Seen cell = seen[index];
        if (cell == null) {
            return value.isMissing() ? Optional.empty() : Optional.of(cell(index, columns[index], "", BigDecimal.ONE));
        }
        BigDecimal factor = factor(cell, value);
        boolean same = cell.column == columns[index] && factor.compareTo(BigDecimal.ONE) == 0 && cell.says(value);
        return same ? Optional.empty() : Optional.of(cell(index, cell.column, cell.value.text(), factor));
    }

    private SentCell cell(int index, int column, String text, BigDecimal factor) {
        return new SentCell(definition.fields().get(index).name(), column, text, factor);
    }

    /** What makes the value of the number. */
    private static BigDecimal factor(Seen cell, Value value) {
        return value instanceof Value.Quantity quantity
                ? cell.number
                        .filter(number -> number.signum() * quantity.value().signum() > 0)
                        .filter(number -> number.compareTo(quantity.value()) != 0)
                        .map(number -> quantity.value().divide(number, MathContext.DECIMAL128))
                        .orElse(BigDecimal.ONE)
                : BigDecimal.ONE;
    }

    /** @param number that the cell holds; empty where it was read as none */
    private record Seen(int column, CellValue value, Optional<BigDecimal> number) {
        /** Whether the text of the cell is that of its value; asked where no unit of measure stands between them. */
        boolean says(Value read) {
            return (value instanceof CellValue.Numeric && read instanceof Value.Quantity)
                    || value.text().equals(read.text());
        }
    }
}
