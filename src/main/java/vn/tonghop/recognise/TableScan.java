package vn.tonghop.recognise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.CellValue;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.sheet.Span;

/** One pass over one sheet that finds its tables. Changes as it passes; used once. */
final class TableScan {
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final int PREFACE = 20;
    private static final int MOST_HEADER_ROWS = 5;
    /** No form has as many columns, be there one a province and a year. */
    private static final int MOST_COLUMNS = 256;

    private static final double NEAR = 0.01;
    private static final double SURER = 0.1;
    private static final double MANY_MORE = 2;

    private final Grid grid;
    private final Vocabulary vocabulary;
    private final OptionalInt told;
    /** How many tables of the file stand before this sheet. */
    private final int before;

    private final List<FoundTable> tables = new ArrayList<>();
    private final Deque<Row> ahead = new ArrayDeque<>();
    private final Deque<Row> preface = new ArrayDeque<>();
    private Optional<TableUnderway> open = Optional.empty();
    private Findings findings = Findings.NONE;
    private List<SideBySide.Side> sides = List.of();
    /** The rows so far that are struck out whole. */
    private final List<Integer> struckOut = new ArrayList<>();

    /**
     * A scan.
     *
     * @param told the first time that is not reported any more, where something outside of the file tells it
     * @param before how many tables of the file stand before this sheet
     */
    TableScan(Grid grid, Vocabulary vocabulary, OptionalInt told, int before) {
        this.before = before;
        this.grid = grid;
        this.vocabulary = vocabulary;
        this.told = told;
    }

    /** Passes over the sheet. */
    Found scan() {
        try (Rows rows = new StandingRows(grid.rows(), struckOut::add)) {
            while (sides.isEmpty() && (!ahead.isEmpty() || rows.hasNext())) {
                see(ahead.isEmpty() ? rows.next() : ahead.poll(), rows);
            }
        }
        if (!sides.isEmpty()) {
            return besideEachOther();
        }
        close(grid.lastRow());
        Preface head = Preface.of(List.copyOf(preface));
        if (tables.isEmpty() && head.nil()) {
            nilTable(head);
        }
        return new Found(List.copyOf(tables), head, findings);
    }

    /** Tables beside each other are found one by one, each in its own columns. */
    private Found besideEachOther() {
        List<FoundTable> all = new ArrayList<>();
        Findings remarks = Findings.NONE;
        Optional<Preface> head = Optional.empty();
        for (SideBySide.Side side : sides) {
            Found found = new TableScan(
                            new GridSlice(grid, side.first(), side.last()), vocabulary, told, before + all.size())
                    .scan();
            for (FoundTable table : found.tables()) {
                all.add(side.first() > 1 ? table.beside() : table);
            }
            remarks = remarks.and(found.findings());
            head = head.or(() -> Optional.of(found.rest()));
        }
        return new Found(List.copyOf(all), head.orElseThrow(), remarks);
    }

    private void see(Row row, Rows rows) {
        if (open.isPresent() && open.get().repeatsHeader(row) && !open.get().tellsAnotherUnit(vocabulary.phrases())) {
            open.get().skipRepeatedHeader(row);
        } else if (open.isEmpty() && row.cells().size() > MOST_COLUMNS) {
            tooWide(row);
        } else if (looksLikeHeader(row) || (open.isEmpty() && startsWrappedHeader(row, rows))) {
            startTable(row, rows);
        } else if (open.isPresent()) {
            open.get().see(row);
        } else {
            keep(row);
        }
    }

    /** What is no form is not searched for fields; it is told once a sheet. */
    private void tooWide(Row row) {
        if (findings.isEmpty()) {
            findings = Findings.of(Finding.at(
                    FindingCode.TABLE_TOO_WIDE,
                    Origin.row(grid.name(), row.number()),
                    "",
                    Integer.toString(row.cells().size()),
                    Integer.toString(MOST_COLUMNS)));
        }
    }

    private void keep(Row row) {
        preface.add(row);
        if (preface.size() > PREFACE) {
            preface.poll();
        }
    }

    /** A row of heads: mostly words of one dataset. Inside a table more is asked for, since data may look like heads. */
    private boolean looksLikeHeader(Row row) {
        long texts = row.cells().stream()
                .filter(cell -> cell.value().kind() == CellValue.Kind.TEXT)
                .count();
        boolean onlyTexts = texts == row.cells().size();
        if (texts < 2
                || texts > MOST_COLUMNS
                || (open.isPresent() && (!onlyTexts || row.cells().stream().anyMatch(TableScan::beginsWithDigit)))) {
            return false;
        }
        // Within a table this is asked of every row, and few cells tell that it is no row of heads.
        long heads = open.isPresent() ? vocabulary.heads(row, (int) (texts * 4 / 10)) : vocabulary.heads(row);
        return open.isPresent()
                ? heads >= 3 && heads * 10 >= texts * 6 && !open.get().holdsListed(row)
                : heads >= 2 && heads * 10 >= texts * 4;
    }

    /** Heads wrapped by hand make words of a dataset only when the rows are read together, from top to bottom. */
    private boolean startsWrappedHeader(Row row, Rows rows) {
        return row.cells().size() >= 3 && isAllText(row) && wrapped(List.of(row), rows) > 0;
    }

    /** How many more rows complete the heads of a block; 0 where none do. */
    private int wrapped(List<Row> block, Rows rows) {
        List<Row> longer = new ArrayList<>(block);
        int columns = block.get(0).cells().size();
        int before = vocabulary.wrappedHeads(longer, true);
        for (Row next : lookAhead(rows, MOST_HEADER_ROWS - 1)) {
            Row last = longer.get(longer.size() - 1);
            boolean fits = next.number() == last.number() + 1 && isAllText(next) && !isNumbering(next);
            if (!fits || longer.size() == MOST_HEADER_ROWS) {
                return 0;
            }
            longer.add(next);
            int heads = vocabulary.wrappedHeads(longer, true);
            if (heads > before && heads >= 3 && vocabulary.wrappedHeads(longer, false) * 10 >= columns * 6) {
                return longer.size() - block.size();
            }
        }
        return 0;
    }

    private List<Row> lookAhead(Rows rows, int count) {
        while (ahead.size() < count && rows.hasNext()) {
            ahead.add(rows.next());
        }
        return ahead.stream().limit(count).toList();
    }

    private static boolean isAllText(Row row) {
        return row.cells().stream().allMatch(cell -> cell.value().kind() == CellValue.Kind.TEXT);
    }

    /** A text, or the number of a year: {@code Số hội viên} over {@code 2023}, {@code 2024}. */
    private static boolean mayBeHead(Cell cell) {
        return cell.value().kind() == CellValue.Kind.TEXT
                || YEAR.matcher(cell.value().text()).matches();
    }

    private static boolean holdsDigit(Cell cell) {
        return cell.value().text().chars().anyMatch(Character::isDigit);
    }

    private static boolean beginsWithDigit(Cell cell) {
        String text = cell.value().text().strip();
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    private void startTable(Row row, Rows rows) {
        List<Row> block = headerRows(row, rows);
        HeaderBlock header = HeaderBlock.of(block, grid.spans());
        if (sides.isEmpty()) {
            sides = SideBySide.of(header, this::convincesAlone);
        }
        List<Row> above = open.map(TableUnderway::tail).orElseGet(() -> List.copyOf(preface));
        Preface words = Preface.of(above);
        List<TableReading> convincing = readings(header, words, new Samples(lookAhead(rows, Samples.ROWS)));
        if (convincing.isEmpty()) {
            block.forEach(r -> open.ifPresentOrElse(table -> table.see(r), () -> keep(r)));
            return;
        }
        close(header.first() - 1);
        Optional<TableReading> decided =
                vocabulary.dataset(before + tables.size() + 1).flatMap(dataset -> answered(dataset, header, words));
        TableReading reading = decided.orElse(convincing.get(0));
        Optional<TableReading> rival = convincing.stream()
                .skip(1)
                .filter(next -> decided.isEmpty() && isUnclear(reading, next, words))
                .findFirst();
        List<Column> columns = columns(reading, header, words);
        int first = tables.isEmpty() ? 1 : header.first();
        List<Claim> claims = Stream.concat(Stream.of(reading), rival.stream())
                .map(one -> new Claim(
                        one.definition(), columns(one, header, words), words, grid.name(), vocabulary.reference()))
                .toList();
        TableUnderway table =
                new TableUnderway(grid, reading, header, columns, words, first, block, claims, vocabulary);
        decided.ifPresent(answer -> table.decided());
        rival.ifPresent(next -> table.undecided(next.definition(), reading.isComplete() && !next.isComplete()));
        open = Optional.of(table);
        preface.clear();
    }

    private List<Column> columns(TableReading reading, HeaderBlock header, Preface words) {
        return reading.columns(header.heads(), vocabulary.phrases(reading.definition()), words.under(grid.name()));
    }

    /** What the columns are in the dataset that an operator has named, however well that fits. */
    private Optional<TableReading> answered(Dataset dataset, HeaderBlock header, Preface words) {
        return readings(header, words, Samples.none(), vocabulary.of(dataset), (reading, title) -> true).stream()
                .findFirst();
    }

    /**
     * Two readings as good as each other; without a title also one of more columns, and one of surer ones. A list of NGOs with
     * their nationality and a sum has all that scholarships need, but neither its title nor the names of NGOs.
     */
    private boolean isUnclear(TableReading best, TableReading next, Preface words) {
        boolean titled = words.weight(best.definition(), grid.name()) > 0;
        if (!best.isComplete() && next.isComplete()) {
            return false;
        }
        if (best.isComplete() && !next.isComplete()) {
            return !titled && words.weight(next.definition(), grid.name()) > 0 && next.needsColumnsBeyond(best);
        }
        return best.weight() - next.weight() < NEAR || (!titled && best.leastRequired() + SURER < next.leastRequired());
    }

    private boolean convincesAlone(HeaderBlock side) {
        return !readings(side, Preface.of(List.of()), Samples.none()).isEmpty();
    }

    private List<TableReading> readings(HeaderBlock header, Preface words, Samples samples) {
        return readings(
                header, words, samples, vocabulary, (reading, title) -> reading.convinces(title, header.heads()));
    }

    private List<TableReading> readings(
            HeaderBlock header,
            Preface words,
            Samples samples,
            Vocabulary candidates,
            BiPredicate<TableReading, Double> fits) {
        List<TableReading> convincing = new ArrayList<>();
        Preface shared = header.shared();
        OptionalInt after = after(words);
        candidates.words().forEach((definition, headerWords) -> {
            double title = words.weight(definition, grid.name());
            double told = Math.max(title, shared.weight(definition, ""));
            TableReading reading = TableReading.of(
                    new HeadMatches.Candidate(definition, headerWords, told, samples, after, vocabulary.reference()),
                    header.heads(),
                    vocabulary.phrases());
            if (fits.test(reading, title)) {
                convincing.add(reading);
            }
        });
        // What a title alone makes of heads that lack something gives way to what the heads make of themselves, unless
        // it
        // explains many more of them.
        double complete = convincing.stream()
                .filter(TableReading::isComplete)
                .mapToDouble(TableReading::weight)
                .max()
                .orElse(0);
        convincing.sort(Comparator.comparing(
                        (TableReading reading) -> !reading.isComplete() && reading.weight() < complete + MANY_MORE)
                .thenComparing(Comparator.comparingDouble(TableReading::weight).reversed()));
        return convincing;
    }

    private OptionalInt after(Preface words) {
        return told.isPresent()
                ? told
                : words.periods().stream().mapToInt(HeadTimes::after).max();
    }

    /** The rows of heads: the first, those it is merged into, those below its merged heads, and rows of heads alone. */
    private List<Row> headerRows(Row first, Rows rows) {
        List<Row> block = new ArrayList<>();
        block.add(first);
        while (block.size() < MOST_HEADER_ROWS) {
            Row last = block.get(block.size() - 1);
            if (ahead.isEmpty() && rows.hasNext()) {
                ahead.add(rows.next());
            }
            Row next = ahead.peek();
            boolean follows = next != null && next.number() == last.number() + 1;
            int more = follows && continuesHeader(block, next) ? 1 : follows ? wrapped(block, rows) : 0;
            if (more == 0) {
                break;
            }
            for (int i = 0; i < more; i++) {
                block.add(ahead.remove());
            }
        }
        return block;
    }

    private boolean continuesHeader(List<Row> block, Row next) {
        if (!next.cells().stream().allMatch(TableScan::mayBeHead) || isNumbering(next)) {
            return false;
        }
        if (isUnits(next, block.get(0)) || repeatsInOtherWords(block.get(0), next)) {
            return true;
        }
        int first = block.get(0).number();
        boolean merged = grid.spans().stream().anyMatch(span -> reaches(span, first, next.number()));
        if (merged) {
            return true;
        }
        boolean underSpan = grid.spans().stream()
                .anyMatch(span -> span.lastRow() == next.number() - 1
                        && span.firstRow() >= first
                        && span.lastColumn() > span.firstColumn()
                        && next.cells().stream()
                                .anyMatch(cell ->
                                        cell.column() > span.firstColumn() && cell.column() <= span.lastColumn()));
        return underSpan || fillsGaps(block, next);
    }

    /** The heads again below themselves, in another language; what holds a number is rather a record. */
    private boolean repeatsInOtherWords(Row heads, Row next) {
        return next.cells().size() > 2
                && heads.cells().stream()
                        .map(Cell::column)
                        .toList()
                        .equals(next.cells().stream().map(Cell::column).toList())
                && next.cells().stream().noneMatch(TableScan::holdsDigit)
                && looksLikeHeader(heads)
                && vocabulary.heads(next) > 2
                && vocabulary.heads(next) * 10 >= next.cells().size() * 6;
    }

    /** A row of units of measure below the heads, with nothing below the first of them. */
    private boolean isUnits(Row next, Row heads) {
        return next.cells().get(0).column() > heads.cells().get(0).column()
                && next.cells().stream()
                        .anyMatch(cell ->
                                vocabulary.units().inLine(cell.value().text()).isPresent())
                && next.cells().stream()
                        .allMatch(cell -> vocabulary.units().isUnit(cell.value().text()));
    }

    private static boolean reaches(Span span, int first, int row) {
        return span.firstRow() >= first && span.firstRow() < row && span.lastRow() >= row;
    }

    /** A row below the heads that leaves the first columns empty and holds heads: written by hand without merging. */
    private boolean fillsGaps(List<Row> block, Row next) {
        int firstColumn = block.get(0).cells().get(0).column();
        boolean startsLater = next.cells().get(0).column() > firstColumn + 1;
        return startsLater && (isBelowGaps(block, next) || headsHalf(next));
    }

    private boolean headsHalf(Row next) {
        return vocabulary.heads(next) >= 1
                && vocabulary.heads(next) * 2 >= next.cells().size();
    }

    /** Texts below columns that have no head yet, and below the head to their left, which was not merged over them. */
    private static boolean isBelowGaps(List<Row> block, Row next) {
        Set<Integer> headed = block.stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::column)
                .collect(Collectors.toSet());
        Set<Integer> below = next.cells().stream().map(Cell::column).collect(Collectors.toSet());
        return below.stream().anyMatch(column -> !headed.contains(column))
                && below.stream()
                        .allMatch(column -> !headed.contains(column)
                                || (below.contains(column + 1) && !headed.contains(column + 1)));
    }

    static boolean isNumbering(Row row) {
        return row.cells().size() > 1
                && row.cells().stream().map(Cell::value).allMatch(value -> RowWords.isColumnNumber(value.text()));
    }

    private void close(int last) {
        // What only looks like a table of ours is none; below one that is, an operator is asked.
        open.filter(table -> !table.isBlankForm())
                .filter(table -> !tables.isEmpty() || table.isClaimed())
                .ifPresent(table -> {
                    struckOut.stream()
                            .filter(row -> table.isBelowHeads(row) && row <= last)
                            .forEach(table::strikeOut);
                    FoundTable found = table.finish(before + tables.size() + 1, last);
                    boolean certain = table.isClaimed() && table.isTold();
                    tables.add(certain || found.isUndecided() ? found : found.with(Findings.of(doubt(found))));
                });
        open = Optional.empty();
    }

    private Finding doubt(FoundTable table) {
        return Finding.at(
                FindingCode.TABLE_DOUBTFUL,
                Origin.row(grid.name(), table.rows().headerFirst()),
                "",
                table.definition().label().vi(),
                Finding.THIS_SUBMISSION);
    }

    /** A title that tells one dataset, and that there is nothing to report. */
    private void nilTable(Preface words) {
        List<DatasetDefinition> told = vocabulary.words().keySet().stream()
                .filter(definition -> words.weight(definition, grid.name()) > 0)
                .sorted((a, b) -> Double.compare(words.weight(b, grid.name()), words.weight(a, grid.name())))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        RowPlan plan = new RowPlan(1, grid.lastRow(), 0, 0, false, TableUnderway.titles(preface), Set.of());
        tables.add(new FoundTable(
                1,
                grid,
                told.get(0),
                words.title(),
                plan,
                List.of(),
                "",
                words.intent(),
                Findings.of(Finding.at(FindingCode.NIL_RETURN, Origin.sheet(grid.name()), ""))));
    }

    /**
     * What one sheet held.
     *
     * @param tables its tables
     * @param rest the words of a sheet without a table
     * @param findings what was doubtful and belongs to no table
     */
    record Found(List<FoundTable> tables, Preface rest, Findings findings) {}
}
