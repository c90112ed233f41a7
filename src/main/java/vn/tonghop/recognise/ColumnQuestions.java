package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.recognise.HeadModel.Ranking;
import vn.tonghop.recognise.HeadModel.Scored;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;

/**
 * Asks about the columns of a table whose heads are not understood, where their values could be those of a field that the table
 * lacks: contract section 6, Columns. Changes with every record.
 */
final class ColumnQuestions {
    /** More cells tell nothing more of a column's kind. */
    private static final int MOST_CELLS = 200;

    private static final String PERCENT = "%";

    /** A question names so many columns or fields at most. */
    private static final int MOST_NAMED = 4;

    private final Grid grid;
    private final TableReading reading;
    private final List<Column> columns;
    private final Reference reference;
    private final List<Field> lacking;
    private final Map<Integer, OpenColumn> open = new LinkedHashMap<>();

    /** @param columns those whose heads are not understood */
    ColumnQuestions(Grid grid, TableReading reading, List<Column> columns, Reference reference) {
        this.grid = grid;
        this.reading = reading;
        this.columns = List.copyOf(columns);
        this.reference = reference;
        this.lacking = reading.lacking();
        columns.forEach(column -> open.put(column.column(), new OpenColumn()));
    }

    /** Looks at the cells of a record. */
    void record(Row row) {
        open.forEach((column, values) -> row.cell(column).ifPresent(cell -> see(cell, values)));
    }

    private void see(Cell cell, OpenColumn values) {
        CellValue value = cell.value();
        if (values.filled >= MOST_CELLS || value.kind() == CellValue.Kind.BLANK || Samples.isMark(value.text())) {
            return;
        }
        values.filled++;
        if (value.text().contains(PERCENT) || cell.style().format().contains(PERCENT)) {
            values.percentages++;
            return;
        }
        for (Field field : lacking) {
            if (ValueKinds.mayBe(value, field, reference)) {
                values.fitting.merge(field, 1, Integer::sum);
            }
        }
    }

    /**
     * A question for each field that is required and may stand in one of the columns, and for each other column that may be a
     * field; a remark on those that are none.
     *
     * @param grouped whether title or headings give what a group gives
     */
    List<Finding> findings(boolean grouped) {
        Map<Column, List<Field>> candidates = new LinkedHashMap<>();
        columns.forEach(column -> candidates.put(column, candidates(column, grouped)));
        List<Finding> findings = new ArrayList<>();
        Set<Column> asked = new HashSet<>();
        for (Field required : required(grouped)) {
            List<Column> fitting = columns.stream()
                    .filter(column -> candidates.getOrDefault(column, List.of()).contains(required))
                    .sorted(Comparator.comparingDouble(column -> -speaks(column, required)))
                    .limit(MOST_NAMED)
                    .toList();
            if (!fitting.isEmpty()) {
                findings.add(unclear(required, fitting));
                asked.addAll(fitting);
            }
        }
        candidates.forEach((column, fields) -> {
            if (!asked.contains(column)) {
                findings.add(fields.isEmpty() ? unknown(column) : question(column, fields));
            }
        });
        return findings;
    }

    private List<Field> required(boolean grouped) {
        return lacking.stream()
                .filter(field -> isRequired(field) || (!grouped && field.required() && field.group()))
                .toList();
    }

    private boolean isRequired(Field field) {
        return reading.missing().contains(field.name());
    }

    private Finding unclear(Field required, List<Column> fitting) {
        Column likeliest = fitting.get(0);
        return Finding.on(
                FindingCode.COLUMN_UNCLEAR,
                at(likeliest),
                required.name(),
                "",
                required.label().vi(),
                fitting.stream().map(column -> "“" + column.header() + "”").collect(Collectors.joining(", ")),
                required.name(),
                likeliest.header(),
                Finding.THIS_SUBMISSION);
    }

    private Finding question(Column column, List<Field> fields) {
        return Finding.on(
                FindingCode.COLUMN_QUESTION,
                at(column),
                fields.get(0).name(),
                "",
                column.header(),
                fields.get(0).label().vi(),
                fields.get(0).name(),
                fields.stream()
                        .skip(1)
                        .limit(MOST_NAMED)
                        .map(field -> field.label().vi() + " (" + field.name() + ")")
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), others -> others.isEmpty() ? "–" : others)),
                Finding.THIS_SUBMISSION);
    }

    private Finding unknown(Column column) {
        return Finding.at(FindingCode.COLUMN_UNKNOWN, at(column), "", column.header());
    }

    private Origin at(Column column) {
        return new Origin(grid.name(), 0, column.column());
    }

    /** The fields that a column could be, the likeliest first; none where its values fit none, or are percentages. */
    private List<Field> candidates(Column column, boolean grouped) {
        OpenColumn values = open.get(column.column());
        if (values == null || values.filled == 0 || values.percentages > 0) {
            return List.of();
        }
        boolean ofOthers = Optional.ofNullable(reading.rankings().get(column.column()))
                .filter(Ranking::isOfOthers)
                .isPresent();
        List<Field> fitting = new ArrayList<>();
        values.fitting.forEach((field, count) -> {
            boolean given = grouped && field.group();
            boolean meant = isRequired(field) || !ofOthers;
            if (count * 2 > values.filled && !given && meant) {
                fitting.add(field);
            }
        });
        boolean ofMoney = isOfMoney(column);
        fitting.sort(Comparator.comparing((Field field) -> ofMoney && field.type() != FieldType.AMOUNT)
                .thenComparingDouble(field -> -speaks(column, field))
                .thenComparing(field -> !field.required())
                .thenComparing(field -> ValueKinds.isAnyText(field))
                .thenComparingInt(field -> reading.definition().indexOf(field.name())));
        return fitting;
    }

    /** Whether a head is most likely of an amount, be it one that another column gives. */
    private boolean isOfMoney(Column column) {
        return Optional.ofNullable(reading.rankings().get(column.column()))
                .flatMap(Ranking::best)
                .filter(best -> best.target().holds(FieldType.AMOUNT))
                .isPresent();
    }

    /** How much the words of a head speak for a field. */
    private double speaks(Column column, Field field) {
        return Optional.ofNullable(reading.rankings().get(column.column())).stream()
                .filter(ranking -> !ranking.parts().isEmpty())
                .flatMap(ranking -> ranking.readings().stream())
                .filter(read -> read.target().fields().contains(field))
                .mapToDouble(Scored::score)
                .max()
                .orElse(0);
    }

    /** What the cells of one column were. */
    private static final class OpenColumn {
        private final Map<Field, Integer> fitting = new HashMap<>();
        private int filled;
        private int percentages;
    }
}
