package vn.tonghop.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.definition.Combined;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Money;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.recognise.Column;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Span;
import vn.tonghop.text.VietnameseText;

/**
 * Reads the rows of one table, in their order. Remembers headings, merged cells and the row above, so a pass needs a
 * reader of its own.
 */
public final class RowReader {
    /** Blanks around a mark count too. */
    private static final int LONGEST_DITTO = 40;

    /** What one habit of the sender makes in many cells. */
    private static final Set<FindingCode> OF_THE_COLUMN = EnumSet.of(
            FindingCode.DEFAULT_VND,
            FindingCode.AMOUNT_UNLIKELY,
            FindingCode.FORMAT_SCALES,
            FindingCode.PHONE_ZERO_RESTORED);

    private final FoundTable table;
    private final DatasetDefinition definition;
    private final Period period;
    private final Cells cells;
    private final Derivations derivations;
    private final Bounds bounds;
    /** The fields by which records are known: one that is broken makes another record of its row. */
    private final Set<String> keys;

    /** Of a text file; looked up at its first record. */
    private @Nullable RecordFields recordFields;

    private final MergedCells merged;
    private final Merging merging;
    /** Numbers merged over several records, by where they stand. */
    private final Map<Origin, MergedMeasure> mergedMeasures = new LinkedHashMap<>();

    private final List<Column> columns;
    private final List<FieldColumn> fields;
    private final MarkCells marks;
    /** The number of a decision and its date; none where the dataset has no decisions. */
    private final List<Field> decision;

    private final Headings headings;
    private final SentCells sent;

    private final Map<String, Counted> counted = new LinkedHashMap<>();
    private final Set<String> severalSeen = new HashSet<>();
    private final CodeQuestions questions;
    /** The fields of the row at hand whose text is asked about once for the whole table. */
    private final Set<String> asked = new HashSet<>();
    /** The amounts of the row at hand whose unit is only supposed. */
    private final Set<String> supposed = new HashSet<>();

    RowReader(
            FoundTable table,
            Period period,
            Merging merging,
            Cells cells,
            Derivations derivations,
            Bounds bounds,
            CodeQuestions questions) {
        this.questions = questions;
        this.merging = merging;
        this.table = table;
        this.definition = table.definition();
        this.period = period;
        this.cells = cells;
        this.derivations = derivations;
        this.bounds = bounds;
        this.merged = new MergedCells(table.grid().spans(), table.rows().headerLast());
        // An amount in a currency of its own goes before what it is worth in đồng, and so is read after it.
        this.columns = table.columns().stream()
                .filter(column -> !column.fields().isEmpty())
                .sorted(Comparator.comparing(column -> !column.unit().currency().equals(Money.VND)))
                .toList();
        this.marks = new MarkCells(definition, columns);
        this.decision = definition.combined().stream()
                .filter(combined -> combined.kind() == Combined.Kind.DECISION)
                .flatMap(combined -> combined.fields().stream())
                .flatMap(name -> definition.field(name).stream())
                .toList();
        List<Column> currencies = columns.stream()
                .filter(column -> column.fields().get(0).type() == FieldType.CURRENCY)
                .toList();
        this.fields = columns.stream()
                .map(column -> new CellText.Context(
                        table.grid().name(), column, column.fields().get(0), period.lastDay()))
                .map(context -> new FieldColumn(context, definition, currencies))
                .toList();
        this.keys = definition.keys().stream()
                .flatMap(key -> key.parts().stream())
                .flatMap(part -> part.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.sent = new SentCells(definition, keys, columns);
        this.headings = new Headings(definition, this::isMapped, cells, derivations);
        if (!table.group().isEmpty()) {
            headings.title(table.group());
        }
    }

    /** Takes in a heading: the rows below belong to it, where no column of theirs says so. */
    public void heading(Row row) {
        merged.pass(row);
        headings.see(row);
    }

    private boolean isMapped(Field field) {
        return columns.stream().anyMatch(column -> column.fields().contains(field));
    }

    /**
     * Reads a record.
     *
     * @param row its first row
     * @param rest the rows right below it in which its texts go on; mostly none
     */
    public Reading read(Row row, List<Row> rest) {
        if (rest.isEmpty()) {
            return read(row);
        }
        JoinedTexts joined = JoinedTexts.of(row, rest, table);
        return read(joined.record()).with(joined.findings());
    }

    /** Reads a record of one row. */
    public Reading read(Row row) {
        merged.pass(row);
        Value[] values = headings.values();
        List<Finding> findings = new ArrayList<>();
        for (FieldColumn column : fields) {
            Optional<Cell> cell = cellOf(row, column, values, findings);
            if (cell.isPresent()) {
                read(row, column, cell.get(), values, findings);
            }
        }
        row.struck().forEach(cell -> strike(row, cell, findings));
        if (row.beside().fields() > 0) {
            if (recordFields == null) {
                recordFields = new RecordFields(table);
            }
            recordFields.check(row, findings).ifPresent(findings::add);
        }
        if (row.hidden()) {
            findings.add(
                    Finding.at(FindingCode.ROW_HIDDEN, Origin.row(table.grid().name(), row.number()), ""));
        }
        List<Finding> derived = new ArrayList<>();
        derivations.fill(values, columns, Origin.row(table.grid().name(), row.number()), asked, derived);
        derived.forEach(finding -> note(finding, findings));
        findings.addAll(excesses(row, values));
        bounds.unlikely(values).forEach((field, unlikely) -> doubt(row, field, unlikely, findings));
        supposed.clear();
        List<Finding> told = SeenCells.told(
                findings, definition, column -> row.cell(column).or(() -> merged.over(row.number(), column)), values);
        return new Reading(row.number(), Arrays.asList(values), new Findings(told), asked(values), sent.next(values));
    }

    private void read(Row row, FieldColumn column, Cell cell, Value[] values, List<Finding> findings) {
        switch (column.column().role()) {
            case COMBINED -> readCombined(column, row.number(), cell, values, findings);
            case PART -> readPart(column, row.number(), cell, values, findings);
            case MARK -> marks.read(column.text(row.number(), cell), values, findings);
            case FIELD, ORDINAL, SENSITIVE, UNKNOWN -> {
                Optional<RowUnit> unit = rowUnit(row, column);
                Outcome outcome = readField(column, row.number(), cell, unit, values, findings);
                sent.see(
                        column.index(),
                        column.number(),
                        row.cell(column.number()).orElse(cell),
                        cell,
                        outcome);
                unit.flatMap(RowUnit::elsewhere)
                        .filter(other -> !outcome.value().isMissing())
                        .ifPresent(sent::elsewhere);
            }
        }
    }

    /** Empties what is beyond all that can be, and says so. */
    private List<Finding> excesses(Row row, Value[] values) {
        List<Finding> findings = new ArrayList<>();
        for (Bounds.Excess excess : bounds.in(values)) {
            values[excess.index()] = Value.missing();
            int column = column(excess.field());
            findings.add(Finding.on(
                    FindingCode.NUMBER_TOO_LARGE,
                    new Origin(table.grid().name(), row.number(), column),
                    excess.field(),
                    column == 0 ? "" : row.value(column).text(),
                    excess.read(),
                    excess.most()));
        }
        return findings;
    }

    /** An amount of no usual size speaks against the unit that was only supposed; else it is a remark of its own. */
    private void doubt(Row row, String field, Bounds.Excess unlikely, List<Finding> findings) {
        Counted assumed = counted.get(FindingCode.DEFAULT_VND + field);
        if (assumed != null && supposed.contains(field)) {
            assumed.doubted = true;
            return;
        }
        int column = column(field);
        String head = columns.stream()
                .filter(one -> one.column() == column)
                .map(Column::header)
                .findFirst()
                .orElse(field);
        note(
                Finding.on(
                        FindingCode.AMOUNT_UNLIKELY,
                        new Origin(table.grid().name(), row.number(), column),
                        field,
                        row.value(column).text(),
                        head,
                        "1",
                        unlikely.read(),
                        Integer.toString(row.number()),
                        unlikely.most()),
                findings);
    }

    /** What is struck out whole is not there; of columns that are not read nothing is said. */
    private void strike(Row row, Cell cell, List<Finding> findings) {
        String text = cell.value() instanceof CellValue.Rich rich
                ? rich.struck()
                : cell.value().text();
        columns.stream()
                .filter(column -> column.column() == cell.column())
                .findFirst()
                .ifPresent(column -> findings.add(Finding.on(
                        FindingCode.TEXT_STRUCK_OUT,
                        new Origin(table.grid().name(), row.number(), cell.column()),
                        column.fields().get(0).name(),
                        text)));
    }

    /** Those of them that nothing else of the row gives. */
    private Set<String> asked(Value[] values) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<String> missing = asked.stream()
                .filter(field -> values[definition.indexOf(field)].isMissing())
                .collect(Collectors.toUnmodifiableSet());
        asked.clear();
        return missing;
    }

    /** Reads the sums of a total row: measured values alone, without a remark but on what was never computed. */
    public Reading declared(Row row) {
        merged.pass(row);
        Value[] values = empty();
        List<Finding> uncomputed = new ArrayList<>();
        for (FieldColumn column : fields) {
            CellValue value = row.value(column.number());
            if (column.isMeasured() && value instanceof CellValue.Fault fault) {
                uncomputed.add(Finding.on(
                        FindingCode.TOTAL_NOT_COMPUTED,
                        new Origin(table.grid().name(), row.number(), column.number()),
                        column.field().name(),
                        fault.text()));
            } else if (column.isMeasured()) {
                row.cell(column.number())
                        .ifPresent(cell ->
                                readField(column, row.number(), cell, rowUnit(row, column), values, new ArrayList<>()));
            }
        }
        bounds.in(values).forEach(excess -> values[excess.index()] = Value.missing());
        return new Reading(row.number(), Arrays.asList(values), new Findings(uncomputed), Set.of(), List.of());
    }

    /** The remarks that concern a whole column, some of which count its cells; asked for after the last row. */
    public Findings summary() {
        return new Findings(YearsOfHeads.of(table.grid().name(), columns, period))
                .and(new Findings(counted.values().stream()
                        .filter(this::isTold)
                        .map(Counted::finding)
                        .toList()))
                .and(questions.findings());
    }

    /** Of amounts whose unit is asked about nobody is told that they are taken for đồng. */
    private boolean isTold(Counted one) {
        return one.first.code() != FindingCode.DEFAULT_VND
                || columns.stream()
                        .filter(column -> column.column() == one.first.origin().column())
                        .allMatch(column -> column.unclearUnit().isEmpty());
    }

    /** The column that holds a field, counted from 1; 0 where none does. */
    public int column(String field) {
        return columns.stream()
                .filter(column ->
                        column.fields().stream().anyMatch(f -> f.name().equals(field)))
                .mapToInt(Column::column)
                .findFirst()
                .orElse(0);
    }

    /** What stands in a column: its own cell, the merged cell over it, or, for a ditto mark, the cell above. */
    private Optional<Cell> cellOf(Row row, FieldColumn column, Value[] values, List<Finding> findings) {
        Optional<Cell> own = row.cell(column.number());
        if (merged.any()) {
            if (merging != Merging.EACH && column.isMeasured()) {
                Optional<Span> span = merged.carriedAbove(row.number(), column.number());
                if (span.isPresent()) {
                    findings.add(share(row, column.column(), span.get()));
                    int index = column.index();
                    values[index] = values[index].isMissing() ? Value.Missing.CARRIED_ABOVE : values[index];
                    return Optional.empty();
                }
            }
            own = own.or(() -> merged.over(row.number(), column.number()));
        }
        if (own.isPresent() && isDitto(column, own.get().value())) {
            Finding remark = Finding.on(
                    FindingCode.DITTO,
                    new Origin(table.grid().name(), row.number(), column.number()),
                    column.field().name(),
                    own.get().value().text());
            findings.add(column.above().isPresent() ? remark : remark.as(Severity.WARNING));
            return column.above();
        }
        column.pass(own);
        return own;
    }

    /** A number merged over several records is one: the first of them carries it. */
    private Finding share(Row row, Column column, Span span) {
        String value = merged.over(row.number(), column.column())
                .map(cell -> cell.value().text())
                .orElse("");
        Field field = column.fields().get(0);
        Origin first = new Origin(table.grid().name(), span.firstRow(), column.column());
        mergedMeasures.putIfAbsent(
                first,
                new MergedMeasure(
                        field.name(), column.column(), column.header(), span.firstRow(), span.lastRow(), value));
        return Finding.on(
                FindingCode.MEASURE_MERGED_ONCE,
                new Origin(table.grid().name(), row.number(), column.column()),
                field.name(),
                value,
                value,
                Integer.toString(span.firstRow()),
                Integer.toString(span.lastRow()));
    }

    /** The numbers so far that are merged over several records and count once, since nobody has said otherwise. */
    public List<MergedMeasure> mergedMeasures() {
        return List.copyOf(mergedMeasures.values());
    }

    private static boolean isDitto(FieldColumn column, CellValue value) {
        String text = value.text();
        return value.kind() == CellValue.Kind.TEXT
                && column.known(value) == null
                && text.length() <= LONGEST_DITTO
                && Marks.mayBeMark(text)
                && Marks.isDitto(VietnameseText.clean(text));
    }

    /** What the currency column of an amount names, or, where that is empty, another currency column of the row. */
    private Optional<RowUnit> rowUnit(Row row, FieldColumn amount) {
        for (Column currency : amount.currencies()) {
            String text = row.value(currency.column()).text();
            if (!Marks.isEmpty(VietnameseText.clean(text))) {
                return rowUnit(text, currency, amount);
            }
        }
        return Optional.empty();
    }

    private Optional<RowUnit> rowUnit(String text, Column currency, FieldColumn amount) {
        boolean own = amount.isOwn(currency);
        Optional<SentCell> elsewhere = own
                ? Optional.empty()
                : amount.field()
                        .companion()
                        .map(companion -> new SentCell(companion, currency.column(), text, BigDecimal.ONE));
        return cells.unit(text).map(unit -> new RowUnit(unit, own, elsewhere));
    }

    private Outcome readField(
            FieldColumn column, int row, Cell cell, Optional<RowUnit> rowUnit, Value[] values, List<Finding> findings) {
        Outcome known = column.known(cell.value());
        if (known == null && isDecision(column.field(), cell)) {
            return readDecision(column, row, cell, values, findings);
        }
        Outcome outcome =
                known != null ? known : column.remember(cell.value(), cells.read(column.text(row, cell), rowUnit));
        int index = column.index();
        if (column.field().type() != FieldType.CURRENCY || values[index].isMissing()) {
            keep(index, outcome.value(), values);
        }
        keepCompanion(column, outcome.companion(), values);
        outcome.findings().forEach(finding -> note(finding, findings));
        return outcome;
    }

    /** The parts of a text stand from left to right. */
    private void readPart(FieldColumn column, int row, Cell cell, Value[] values, List<Finding> findings) {
        int index = column.index();
        Value before = values[index];
        Outcome outcome = cells.read(column.text(row, cell), Optional.empty());
        outcome.findings().forEach(finding -> note(finding, findings));
        if (!outcome.value().isMissing()) {
            values[index] = before.isMissing()
                    ? outcome.value()
                    : new Value.Text(before.text() + " " + outcome.value().text());
        }
    }

    private void readCombined(FieldColumn column, int row, Cell cell, Value[] values, List<Finding> findings) {
        List<Field> both = column.column().fields();
        List<Outcome> outcomes = CombinedCells.read(column.text(row, cell), both);
        for (int i = 0; i < outcomes.size(); i++) {
            keep(definition.indexOf(both.get(i).name()), outcomes.get(i).value(), values);
            findings.addAll(outcomes.get(i).findings());
        }
    }

    /** {@code 123/QĐ-UBND ngày 05/3/2024} below a head that names the number alone. */
    private boolean isDecision(Field field, Cell cell) {
        return !decision.isEmpty()
                && field.equals(decision.get(0))
                && cell.value().kind() == CellValue.Kind.TEXT
                && CombinedCells.isDatedDecision(
                        VietnameseText.clean(cell.value().text()));
    }

    /** A date in a column of its own goes before the one beside the number. */
    private Outcome readDecision(FieldColumn column, int row, Cell cell, Value[] values, List<Finding> findings) {
        Field date = decision.get(1);
        List<Outcome> outcomes = CombinedCells.read(column.text(row, cell), decision);
        int index = definition.indexOf(date.name());
        keep(definition.indexOf(decision.get(0).name()), outcomes.get(0).value(), values);
        findings.addAll(outcomes.get(0).findings());
        if (!isMapped(date) && values[index].isMissing()) {
            keep(index, outcomes.get(1).value(), values);
            findings.addAll(outcomes.get(1).findings());
        }
        return outcomes.get(0);
    }

    private static void keep(int index, Value value, Value[] values) {
        if (!value.isMissing()) {
            values[index] = value;
        }
    }

    private static void keepCompanion(FieldColumn column, Value companion, Value[] values) {
        int index = column.companion();
        if (index >= 0 && (values[index].isMissing() || column.field().type() == FieldType.AMOUNT)) {
            keep(index, companion, values);
        }
    }

    /** One cause, one remark: a missing unit is the column's, a name with two countries is one however often it stands. */
    private void note(Finding finding, List<Finding> findings) {
        if (finding.code() == FindingCode.DEFAULT_VND) {
            supposed.add(finding.field());
        }
        if (finding.code() == FindingCode.CODE_QUESTION) {
            asked.add(finding.field());
            questions.see(finding).ifPresent(findings::add);
        } else if (OF_THE_COLUMN.contains(finding.code())) {
            counted.computeIfAbsent(finding.code() + finding.field(), key -> new Counted(finding)).cells++;
        } else if (finding.code() == FindingCode.TEXT_BROKEN && keys.contains(finding.field())) {
            findings.add(finding.as(Severity.ERROR));
        } else if (finding.code() != FindingCode.SEVERAL_COUNTRIES || severalSeen.add(finding.value())) {
            findings.add(finding);
        }
    }

    private Value[] empty() {
        Value[] values = new Value[definition.fields().size()];
        Arrays.fill(values, Value.missing());
        return values;
    }

    private static final class Counted {
        private final Finding first;
        private int cells;
        private boolean doubted;

        Counted(Finding first) {
            this.first = first;
        }

        Finding finding() {
            Origin at = new Origin(first.origin().sheet(), 0, first.origin().column());
            List<String> details = new ArrayList<>(first.details().subList(0, 1));
            details.add(Integer.toString(cells));
            details.addAll(first.details().stream().skip(2).toList());
            return Finding.on(first.code(), at, first.field(), "", details.toArray(String[]::new))
                    .as(doubted ? Severity.WARNING : first.severity());
        }
    }
}
