package vn.tonghop.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.FieldType;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.model.RowKind;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;

/** A table whose heads are known and whose rows pass by. Changes with every row; finished once. */
final class TableUnderway {
    private static final String FIRST_BELOW = ".1";

    /** Those of the dataset, and of the other one that the table may be of. */
    private final List<Claim> claims;

    /** The latest record, as long as the next one may make a heading of it. */
    private Optional<Row> latest = Optional.empty();

    private Optional<DatasetDefinition> rival = Optional.empty();
    private boolean contradicted;
    private boolean decided;
    private final UnitPhrases phrases;
    private final ColumnQuestions questions;
    private final Grid grid;
    private final TableReading reading;
    private final HeaderBlock header;
    private final List<Column> columns;
    private final Preface preface;
    private final int first;
    private final Map<Integer, Column> byColumn = new HashMap<>();
    private final Map<Integer, ConventionEvidence> evidence = new HashMap<>();
    private final Map<Integer, DateEvidence> dates = new HashMap<>();
    private final Map<Integer, RowKind> others = new TreeMap<>();
    /** The rows that hold the rest of texts of the records above them. */
    private final Set<Integer> continued = new HashSet<>();

    private final List<Row> tail = new ArrayList<>();
    private final List<Integer> romanRows = new ArrayList<>();
    private final Set<Integer> headless = new HashSet<>();
    private final Set<Integer> differing = new HashSet<>();
    /** The columns that hold anything, of those whose field another column holds. */
    private final Set<Integer> filled = new HashSet<>();

    /** What is to be told of rows that are no records. */
    private final List<Finding> remarks = new ArrayList<>();

    private final List<String> headTexts;
    private final RowKinds kinds;
    private boolean begun;
    private String lastOrdinal = "";
    private int lastRecord;
    private int arabicRows;
    private int dataRows;

    TableUnderway(
            Grid grid,
            TableReading reading,
            HeaderBlock header,
            List<Column> columns,
            Preface preface,
            int first,
            List<Row> headerRows,
            List<Claim> claims,
            Vocabulary vocabulary) {
        this.claims = claims;
        this.phrases = vocabulary.phrases(reading.definition());
        this.questions = new ColumnQuestions(
                grid,
                reading,
                columns.stream()
                        .filter(column -> reading.isOpen(column.column()))
                        .toList(),
                vocabulary.reference());
        this.grid = grid;
        this.reading = reading;
        this.header = header;
        this.columns = columns;
        this.preface = preface;
        this.first = first;
        this.headTexts = texts(headerRows.get(0));
        columns.forEach(column -> byColumn.put(column.column(), column));
        columns.stream()
                .filter(column ->
                        column.fields().stream().anyMatch(field -> field.type().measured()))
                .forEach(column -> evidence.put(column.column(), new ConventionEvidence()));
        Set<String> dated = reading.definition().combined().stream()
                .flatMap(combined -> combined.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
        columns.stream()
                .filter(column -> column.fields().stream()
                        .anyMatch(field -> field.type().isDate() || dated.contains(field.name())))
                .forEach(column -> dates.put(column.column(), new DateEvidence()));
        this.kinds = new RowKinds(grid, columns, vocabulary.reference());
        for (int row = header.first(); row <= header.last(); row++) {
            others.put(row, RowKind.HEADER);
        }
    }

    /** Whether a row is the first row of heads again, as on the next page of a print. */
    boolean repeatsHeader(Row row) {
        return row.cells().size() == headTexts.size()
                && row.cells().get(0).value().text().strip().equals(headTexts.get(0))
                && texts(row).equals(headTexts);
    }

    /** Whether a row holds a word of a closed list in the column of that list: it is a record, whatever heads it resembles. */
    boolean holdsListed(Row row) {
        return kinds.holdsListed(row);
    }

    /** Whether the rows since the last record name another unit of measure: what follows is another table. */
    boolean tellsAnotherUnit(UnitPhrases units) {
        Optional<UnitPhrase> next = Preface.of(tail).unit(units);
        return next.isPresent() && !next.equals(preface.unit(units));
    }

    void skipRepeatedHeader(Row row) {
        others.put(row.number(), RowKind.HEADER);
    }

    void see(Row row) {
        RowKind kind = kinds.of(row, begun);
        switch (kinds.rest()) {
            case CERTAIN -> {
                others.put(row.number(), kind);
                continued.add(row.number());
                return;
            }
            case DOUBTFUL -> row.cells().forEach(cell -> remarks.add(leftOut(row, cell)));
            case NONE -> {}
        }
        switch (kind) {
            case DATA -> data(row);
            case GROUP -> {
                begun = true;
                others.put(row.number(), kind);
                tail.add(row);
                latestIsRecord();
                claims.forEach(claim -> claim.group(row));
                if (kinds.isFullRoman(row)) {
                    romanRows.add(row.number());
                }
            }
            case NOTE, SIGNATURE -> {
                others.put(row.number(), kind);
                tail.add(row);
            }
            case STRUCK_OUT -> strikeOut(row.number());
            case BLANK, TITLE, HEADER, NUMBERING, SUBTOTAL -> {
                begun |= kind == RowKind.SUBTOTAL;
                others.put(row.number(), kind);
            }
        }
    }

    /** A text that is most likely the rest of one in the row above, and is not joined to it. */
    private Finding leftOut(Row row, Cell rest) {
        String field = Optional.ofNullable(byColumn.get(rest.column()))
                .flatMap(column -> column.fields().stream().findFirst())
                .map(Field::name)
                .orElse("");
        return Finding.on(
                FindingCode.TEXT_GOES_ON,
                new Origin(grid.name(), row.number(), rest.column()),
                field,
                rest.value().text());
    }

    boolean isBelowHeads(int row) {
        return row > header.last();
    }

    /** Takes note of a row through which its sender drew a line. */
    void strikeOut(int row) {
        others.put(row, RowKind.STRUCK_OUT);
        remarks.add(Finding.at(FindingCode.ROW_STRUCK_OUT, Origin.row(grid.name(), row), "", Integer.toString(row)));
    }

    private void data(Row row) {
        begun = true;
        String number = kinds.ordinal(row);
        if (!lastOrdinal.isEmpty()
                && (RowKinds.withoutStop(number).equals(lastOrdinal + FIRST_BELOW)
                        || kinds.isLetteredHeading(lastOrdinal, row))) {
            others.put(lastRecord, RowKind.GROUP);
            latest.ifPresent(heading -> claims.forEach(claim -> claim.group(heading)));
            latest = Optional.empty();
            dataRows--;
        }
        latestIsRecord();
        latest = Optional.of(row);
        lastOrdinal = RowKinds.withoutStop(number);
        lastRecord = row.number();
        dataRows++;
        arabicRows += kinds.hasArabicOrdinal(row) ? 1 : 0;
        if (row.cells().size() > 1) {
            tail.clear();
        } else {
            tail.add(row);
        }
        for (Cell cell : row.cells()) {
            ConventionEvidence column = evidence.get(cell.column());
            if (column != null && cell.value().kind() == CellValue.Kind.TEXT) {
                column.see(cell.value().text());
            }
            DateEvidence date = dates.get(cell.column());
            if (date != null) {
                date.see(cell.value());
            }
            if (!byColumn.containsKey(cell.column())) {
                headless.add(cell.column());
            }
        }
        reading.repeated().keySet().stream()
                .filter(column -> row.cell(column).isPresent())
                .forEach(filled::add);
        reading.rivals().forEach((column, other) -> {
            String text = row.value(column).text().strip();
            if (!text.isEmpty() && !text.equals(row.value(other).text().strip())) {
                differing.add(column);
            }
        });
    }

    /** No row below it makes a heading of the latest record. */
    private void latestIsRecord() {
        latest.ifPresent(record -> {
            claims.forEach(claim -> claim.record(record));
            questions.record(record);
        });
        latest = Optional.empty();
    }

    /** The rows since the last certain record: where another table follows, they are its title. */
    List<Row> tail() {
        return List.copyOf(tail);
    }

    /** Whether anything but its heads says that the table is one of its dataset. */
    boolean isClaimed() {
        latestIsRecord();
        String group = group();
        return decided || (!contradicted && claims.stream().anyMatch(claim -> claim.holds(group)));
    }

    /** Whether a title, a header word or an operator tells of which dataset it is, and not the meaning of its heads alone. */
    boolean isTold() {
        return decided || !reading.isByMeaningAlone() || claims.stream().anyMatch(Claim::isTold);
    }

    /** An operator has said of which dataset it is. */
    void decided() {
        decided = true;
    }

    /**
     * It may be of another dataset as well.
     *
     * @param other the dataset
     * @param contradictory whether the title speaks of the other, which the heads do not fit: then it is hardly a table of ours
     */
    void undecided(DatasetDefinition other, boolean contradictory) {
        rival = Optional.of(other);
        contradicted = contradictory;
    }

    /** Whether heads stand there with no record below them, and no title that says of what: a blank form of anything. */
    boolean isBlankForm() {
        return dataRows == 0 && romanRows.isEmpty() && preface.weight(reading.definition(), "") == 0;
    }

    private String group() {
        return isGroupMissing(FieldType.TEXT)
                ? preface.association(grid.name())
                : claims.get(0).country(preface, grid.name());
    }

    /** The table, its last row told from outside. */
    FoundTable finish(int number, int last) {
        latestIsRecord();
        if (arabicRows == 0 && dataRows == 0) {
            romanRows.forEach(others::remove);
            dataRows += romanRows.size();
        }
        for (Row row : tail) {
            if (others.get(row.number()) == RowKind.GROUP && !romanRows.contains(row.number())) {
                others.put(row.number(), last < grid.lastRow() ? RowKind.TITLE : RowKind.NOTE);
            } else if (!others.containsKey(row.number()) && last < grid.lastRow()) {
                others.put(row.number(), RowKind.TITLE);
            }
        }
        for (int row = first; row < header.first(); row++) {
            others.put(row, RowKind.TITLE);
        }
        Optional<UnitPhrase> below =
                last >= grid.lastRow() ? Preface.of(List.copyOf(tail)).unit(phrases) : Optional.empty();
        List<Column> proven = columns.stream()
                .map(column -> below.filter(unit -> column.takesUnit())
                        .map(column::with)
                        .orElse(column))
                .map(column -> evidence.containsKey(column.column())
                        ? column.with(evidence.get(column.column()).proven())
                        : column)
                .map(column -> dates.containsKey(column.column())
                        ? column.with(dates.get(column.column()).proven())
                        : column)
                .toList();
        String group = group();
        return new FoundTable(
                number,
                grid,
                reading.definition(),
                preface.title(),
                new RowPlan(first, last, header.first(), header.last(), false, others, continued),
                proven,
                group,
                preface.intent(),
                rival.map(other -> unclear(number, other))
                        .orElseGet(() -> findings(group).and(unclearUnits(proven))));
    }

    /** Of which dataset it is comes before all that may be asked about its columns. */
    private Findings unclear(int number, DatasetDefinition other) {
        DatasetDefinition likelier = reading.definition();
        return Findings.of(Finding.at(
                FindingCode.TABLE_UNCLEAR,
                Origin.row(grid.name(), header.first()),
                "",
                likelier.label().vi(),
                other.label().vi(),
                Finding.THIS_SUBMISSION,
                Integer.toString(number),
                likelier.dataset().id(),
                other.dataset().id()));
    }

    /** One question a phrase, whichever columns it tells of. */
    private Findings unclearUnits(List<Column> all) {
        Map<String, List<Column>> byPhrase = new LinkedHashMap<>();
        all.stream()
                .filter(column -> !column.unclearUnit().isEmpty())
                .forEach(column -> byPhrase.computeIfAbsent(column.unclearUnit(), any -> new ArrayList<>())
                        .add(column));
        return new Findings(byPhrase.entrySet().stream()
                .map(entry -> unclearUnit(entry.getKey(), entry.getValue()))
                .toList());
    }

    private Finding unclearUnit(String phrase, List<Column> governed) {
        Column first = governed.get(0);
        boolean counts = first.fields().get(0).type() == FieldType.COUNT;
        return Finding.on(
                FindingCode.UNIT_UNCLEAR,
                new Origin(grid.name(), 0, first.column()),
                first.fields().get(0).name(),
                phrase,
                governed.stream().map(Column::header).collect(Collectors.joining(", ", "“", "”")),
                counts ? "1000" : "1000000:VND",
                Finding.THIS_SUBMISSION);
    }

    private boolean isGroupMissing(FieldType type) {
        return reading.definition().fields().stream()
                .anyMatch(
                        field -> field.group() && field.required() && field.type() == type && !reading.isMapped(field));
    }

    private Findings findings(String group) {
        List<Finding> list = new ArrayList<>(remarks);
        for (Column column : columns) {
            Origin at = new Origin(grid.name(), 0, column.column());
            Field repeated = reading.repeated().get(column.column());
            if (repeated != null && repeated.strict() && differing.contains(column.column())) {
                list.add(Finding.on(
                        FindingCode.COLUMN_UNCLEAR,
                        at,
                        repeated.name(),
                        "",
                        repeated.label().vi(),
                        "“" + header(repeated) + "”, “" + column.header() + "”",
                        repeated.name(),
                        column.header(),
                        Finding.THIS_SUBMISSION));
            } else if (repeated != null && filled.contains(column.column())) {
                list.add(Finding.on(
                        FindingCode.COLUMN_REPEATED, at, repeated.name(), "", header(repeated), column.header()));
            } else if (column.role() == Role.SENSITIVE) {
                list.add(Finding.at(FindingCode.COLUMN_SENSITIVE, at, "", column.header()));
            } else if (repeated == null && column.role() == Role.UNKNOWN && !reading.isOpen(column.column())) {
                list.add(Finding.at(FindingCode.COLUMN_UNKNOWN, at, "", column.header()));
            }
            if (grid.hiddenColumns().contains(column.column())) {
                list.add(Finding.on(
                        FindingCode.COLUMN_HIDDEN,
                        at,
                        column.fields().isEmpty() ? "" : column.fields().get(0).name(),
                        "",
                        column.header()));
            }
        }
        list.addAll(questions.findings(!group.isEmpty() || others.containsValue(RowKind.GROUP)));
        headless.stream()
                .sorted()
                .forEach(column -> list.add(Finding.at(
                        FindingCode.COLUMN_UNKNOWN, new Origin(grid.name(), 0, column), "", Origin.letters(column))));
        if (!group.isEmpty()) {
            list.add(Finding.at(FindingCode.GROUP_FROM_TITLE, Origin.sheet(grid.name()), "", group));
        }
        if (dataRows == 0) {
            list.add(Finding.at(FindingCode.NIL_RETURN, Origin.row(grid.name(), header.first()), ""));
        }
        return new Findings(list);
    }

    private String header(Field field) {
        return columns.stream()
                .filter(column -> column.fields().contains(field))
                .map(Column::header)
                .findFirst()
                .orElse(field.label().vi());
    }

    static Map<Integer, RowKind> titles(Collection<Row> rows) {
        Map<Integer, RowKind> titles = new TreeMap<>();
        rows.forEach(row -> titles.put(row.number(), RowKind.TITLE));
        return titles;
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(cell -> cell.value().text().strip()).toList();
    }
}
