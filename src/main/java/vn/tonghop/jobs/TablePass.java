package vn.tonghop.jobs;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
import vn.tonghop.model.AgreedTotal;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.RowKind;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Tally;
import vn.tonghop.normalise.MergedMeasure;
import vn.tonghop.normalise.Normaliser;
import vn.tonghop.normalise.Reading;
import vn.tonghop.normalise.RowReader;
import vn.tonghop.recognise.Column;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.validate.Checked;
import vn.tonghop.validate.DeclaredTotals;
import vn.tonghop.validate.RowShape;
import vn.tonghop.validate.Validator;
import vn.tonghop.warehouse.TableStatus;

/**
 * One pass over the rows of one table, the same whoever asks: {@code ingest}, {@code inspect}, and the tests of how sheets are
 * read. Gives the rows one by one, and after the last of them what came of the table. Every row of it is accounted for.
 */
public final class TablePass implements AutoCloseable {
    private static final int FEW = 3;

    private final FoundTable table;
    private final Rows rows;
    /** Whether it may be of another dataset as well: then what its rows hold is not told. */
    private final boolean undecided;

    private final RowReader reader;
    private final Merging merging;
    private final Validator validator;
    private final DeclaredTotals totals;
    private final int ordinal;
    /** The required fields that a question of the table is about. */
    private final Set<String> asked;

    private final Map<RowKind, Integer> ignored = new EnumMap<>(RowKind.class);
    private final List<Finding> remarks = new ArrayList<>();
    private int loaded;
    private int rejected;
    private int seen;

    private Optional<PassedRow> next = Optional.empty();
    /** The rows that were looked at before their turn, since they belong to the record above them. */
    private final Deque<Row> ahead = new ArrayDeque<>();

    /**
     * Begins the pass.
     *
     * @param normaliser knows what operators have answered about texts
     * @param period reported
     * @param merging what an operator has said of numbers merged over several records
     */
    public TablePass(FoundTable table, Normaliser normaliser, Period period, Merging merging) {
        this.merging = merging;
        this.table = table;
        this.undecided = table.isUndecided();
        this.rows = table.grid().rows();
        this.reader = normaliser.reader(table, period, merging);
        this.ordinal = table.columns().stream()
                .filter(column -> column.role() == Column.Role.ORDINAL)
                .mapToInt(Column::column)
                .findFirst()
                .orElse(0);
        this.asked = table.findings().list().stream()
                .filter(finding -> finding.code() == FindingCode.COLUMN_UNCLEAR)
                .map(Finding::field)
                .collect(Collectors.toUnmodifiableSet());
        RowShape shape = shape(table, reader);
        this.validator = new Validator(table.definition(), shape, period);
        this.totals = new DeclaredTotals(table.definition(), shape, units(table));
    }

    /**
     * A row of the table.
     *
     * @param row its number in the sheet
     * @param kind what it is
     * @param record what a data row holds, after all checks that need no other row; empty of any other row, and of all rows of a
     *     table that may be of two datasets
     */
    public record PassedRow(int row, RowKind kind, Optional<Checked> record) {}

    /**
     * What came of the table.
     *
     * @param status {@code READ}, {@code HELD} or {@code REJECTED}
     * @param tally of its rows
     * @param ignored why rows were ignored
     * @param findings on the table as a whole
     * @param totals that it declares and its rows give
     */
    public record Result(
            TableStatus status,
            Tally tally,
            Map<RowKind, Integer> ignored,
            Findings findings,
            List<AgreedTotal> totals) {}

    private static RowShape shape(FoundTable table, RowReader reader) {
        Map<String, Integer> columns = new HashMap<>();
        for (Field field : table.definition().fields()) {
            int column = reader.column(field.name());
            if (column > 0) {
                columns.put(field.name(), column);
            }
        }
        return new RowShape(table.grid().name(), columns);
    }

    private static Map<String, BigDecimal> units(FoundTable table) {
        Map<String, BigDecimal> units = new HashMap<>();
        for (Column column : table.columns()) {
            column.fields()
                    .forEach(field -> units.put(field.name(), column.unit().factor()));
        }
        return units;
    }

    /** Whether there is another row. */
    public boolean hasNext() {
        while (next.isEmpty() && (!ahead.isEmpty() || rows.hasNext())) {
            Row row = ahead.isEmpty() ? rows.next() : ahead.remove();
            next = table.rows().has(row.number()) ? Optional.of(see(row)) : Optional.empty();
        }
        return next.isPresent();
    }

    /**
     * The next row.
     *
     * @throws NoSuchElementException where there is none
     */
    public PassedRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the table has ended");
        }
        PassedRow row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    private PassedRow see(Row row) {
        seen++;
        RowKind kind = table.rows().kind(row.number());
        Optional<Checked> record = Optional.empty();
        switch (kind) {
            case DATA -> {
                if (undecided) {
                    rejected++;
                } else {
                    record = Optional.of(record(row));
                }
            }
            case GROUP -> {
                reader.heading(row);
                totals.heading();
            }
            case SUBTOTAL -> {
                Reading declared = reader.declared(row);
                declared.findings().forEach(remarks::add);
                totals.declared(declared);
            }
            case BLANK, TITLE, HEADER, NUMBERING, NOTE, SIGNATURE, STRUCK_OUT -> {}
        }
        if (kind != RowKind.DATA) {
            ignored.merge(kind, 1, Integer::sum);
        }
        return new PassedRow(row.number(), kind, record);
    }

    private Checked record(Row row) {
        while (table.rows().continues(row.number() + ahead.size() + 1)) {
            ahead.add(rows.next());
        }
        Reading reading = reader.read(row, List.copyOf(ahead));
        if (isUnwordedSum(row, reading)) {
            reading = reading.with(
                    Finding.at(FindingCode.SUM_UNWORDED, Origin.row(table.grid().name(), row.number()), ""));
        } else {
            if (loaded + rejected == 0
                    && ordinal > 0
                    && row.value(ordinal).text().isBlank()) {
                totals.suspect(reading);
            }
            totals.record(reading);
        }
        Checked checked = asked.isEmpty()
                ? validator.check(reading)
                : validator.check(reading).lacking(asked);
        if (checked.accepted()) {
            loaded++;
        } else {
            rejected++;
        }
        return checked;
    }

    /** Beside numbered records one without a number is suspected sooner than where none has any. */
    private boolean isUnwordedSum(Row row, Reading reading) {
        return ordinal > 0
                ? row.value(ordinal).text().isBlank() && totals.isSum(reading, 2, 1)
                : totals.isSum(reading, FEW, 2);
    }

    /**
     * Asked for after the last row. A table all of whose records were rejected is rejected itself, one with a question about its
     * columns is held; one without records is a nil return.
     */
    public Result end() {
        if (table.rows().beside()) {
            ignored.clear();
        }
        int blank =
                table.rows().beside() ? 0 : table.rows().last() - table.rows().first() + 1 - seen;
        if (blank > 0) {
            ignored.merge(RowKind.BLANK, blank, Integer::sum);
        }
        int others = ignored.values().stream().mapToInt(Integer::intValue).sum();
        Findings questions = questions();
        boolean asks = table.findings().anyErrors() || questions.anyErrors();
        TableStatus status = isAsked()
                ? TableStatus.HELD
                : loaded == 0 && rejected > 0 ? TableStatus.REJECTED : asks ? TableStatus.HELD : TableStatus.READ;
        return new Result(
                status,
                Tally.of(loaded, rejected, others),
                ignored,
                undecided
                        ? table.findings()
                        : findings(status)
                                .and(questions)
                                .and(reader.summary())
                                .and(totals.findings())
                                .and(new Findings(remarks)),
                totals.agreed());
    }

    /** Whether an answer about its dataset, columns or units may change what its rows hold. */
    private boolean isAsked() {
        return loaded + rejected > 0
                && table.findings().list().stream()
                        .anyMatch(finding ->
                                finding.severity() == Severity.ERROR && finding.code() != FindingCode.TABLE_DOUBTFUL);
    }

    /** What is asked about numbers merged over several records, once a column: no total of the table settles it. */
    private Findings questions() {
        if (merging != Merging.ASKED) {
            return Findings.NONE;
        }
        Set<String> asked = new HashSet<>();
        List<Finding> questions = new ArrayList<>();
        for (MergedMeasure merged : reader.mergedMeasures()) {
            boolean settled = totals.isSettled(merged.field(), merged.firstRow());
            if (!settled && asked.add(merged.field())) {
                questions.add(Finding.on(
                        FindingCode.MEASURE_MERGED,
                        new Origin(table.grid().name(), 0, merged.column()),
                        merged.field(),
                        "",
                        Origin.letters(merged.column()) + merged.firstRow(),
                        merged.header(),
                        Integer.toString(merged.firstRow()),
                        Integer.toString(merged.lastRow()),
                        merged.value(),
                        Finding.THIS_SUBMISSION,
                        Integer.toString(table.number())));
            }
        }
        return new Findings(questions);
    }

    /** Where no row of a table can be loaded, nobody is asked whether it is one: there is nothing to take or to leave. */
    private Findings findings(TableStatus status) {
        return status == TableStatus.REJECTED
                ? new Findings(table.findings().list().stream()
                        .filter(finding -> finding.code() != FindingCode.TABLE_DOUBTFUL)
                        .toList())
                : table.findings();
    }

    @Override
    public void close() {
        rows.close();
    }
}
