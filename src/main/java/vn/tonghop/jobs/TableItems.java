package vn.tonghop.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.definition.Field;
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

/** One pass over one table: its records, then its end. Every row of the table is accounted for. */
final class TableItems implements Iterator<Item>, AutoCloseable {
    private static final int TOGETHER = 500;
    private static final int FEW = 3;

    private final Item.Table id;
    private final FoundTable table;
    private final Rows rows;
    private final RowReader reader;
    private final Merging merging;
    private final Offers offers;
    private final Validator validator;
    private final DeclaredTotals totals;
    private final int ordinal;
    /** The required fields that a question of the table is about. */
    private final Set<String> asked;

    private final Map<RowKind, Integer> ignored = new EnumMap<>(RowKind.class);
    private List<Checked> records = new ArrayList<>();
    private final List<Finding> remarks = new ArrayList<>();
    private int loaded;
    private int rejected;
    private int seen;
    private boolean ended;

    TableItems(Item.Table id, FoundTable table, Normaliser normaliser, Period period, Merging merging, Offers offers) {
        this.offers = offers;
        this.merging = merging;
        this.id = id;
        this.table = table;
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

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Item next() {
        if (ended) {
            throw new NoSuchElementException("the table has ended");
        }
        while (records.size() < TOGETHER && rows.hasNext()) {
            see(rows.next());
        }
        if (records.isEmpty()) {
            ended = true;
            return end();
        }
        List<Checked> found = records;
        records = new ArrayList<>();
        return new Item.Records(id, found);
    }

    private void see(Row row) {
        if (!table.rows().has(row.number())) {
            return;
        }
        seen++;
        RowKind kind = table.rows().kind(row.number());
        switch (kind) {
            case DATA -> {
                if (table.isUndecided()) {
                    rejected++;
                } else {
                    record(row);
                }
            }
            case GROUP -> {
                reader.heading(row);
                totals.heading();
                ignored.merge(kind, 1, Integer::sum);
            }
            case SUBTOTAL -> {
                Reading declared = reader.declared(row);
                declared.findings().forEach(remarks::add);
                totals.declared(declared);
                ignored.merge(kind, 1, Integer::sum);
            }
            case BLANK, TITLE, HEADER, NUMBERING, NOTE, SIGNATURE, STRUCK_OUT -> ignored.merge(kind, 1, Integer::sum);
        }
    }

    private void record(Row row) {
        Reading reading = reader.read(row);
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
        Checked checked = validator.check(reading);
        if (isAskedOnly(checked)) {
            rejected++;
            return;
        }
        if (checked.accepted()) {
            loaded++;
        } else {
            rejected++;
        }
        records.add(checked);
    }

    /** What a row lacks because its column is not understood is asked once for the table, and not told row by row. */
    private boolean isAskedOnly(Checked checked) {
        return !asked.isEmpty()
                && !checked.accepted()
                && checked.findings().list().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .allMatch(finding ->
                                finding.code() == FindingCode.REQUIRED_MISSING && asked.contains(finding.field()));
    }

    /** Beside numbered records one without a number is suspected sooner than where none has any. */
    private boolean isUnwordedSum(Row row, Reading reading) {
        return ordinal > 0
                ? row.value(ordinal).text().isBlank() && totals.isSum(reading, 2, 1)
                : totals.isSum(reading, FEW, 2);
    }

    /**
     * A table all of whose records were rejected is rejected itself, one with a question about its columns is held; one without
     * records is a nil return.
     */
    private Item end() {
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
        return new Item.TableEnd(
                id,
                status,
                Tally.of(loaded, rejected, others),
                ignored,
                offers.on(
                        table,
                        findings(status)
                                .and(questions)
                                .and(reader.summary())
                                .and(totals.findings())
                                .and(new Findings(remarks))),
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
