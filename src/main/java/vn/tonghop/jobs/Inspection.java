package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.FolderHints;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.Request;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.Tally;
import vn.tonghop.model.UnitId;
import vn.tonghop.normalise.Normaliser;
import vn.tonghop.normalise.Value;
import vn.tonghop.recognise.Answers;
import vn.tonghop.recognise.Column;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;
import vn.tonghop.text.VietnameseText;
import vn.tonghop.validate.Checked;
import vn.tonghop.warehouse.GivenAnswer;
import vn.tonghop.warehouse.PersonalText;
import vn.tonghop.warehouse.Relation;
import vn.tonghop.warehouse.TableStatus;
import vn.tonghop.warehouse.Warehouse;

/** How a file would be read: nothing is loaded. */
public final class Inspection {
    private static final List<String> COLUMNS =
            List.of("sheet", "table", "row", "column", "what", "text", "taken_for", "why");
    private static final List<String> CELLS = List.of("sheet", "row", "column", "text");
    private static final int FIRST_ROWS = 5;

    private final Home home;
    private final Configuration configuration;
    private final Lang lang;
    private final boolean personalData;
    private final Optional<Warehouse> warehouse;

    /**
     * An inspection.
     *
     * @param home whose temporary folder is used
     * @param configuration definitions and reference data
     * @param lang of what people read
     * @param personalData whether personal texts are shown as they are
     * @param warehouse which has what operators have answered about the words of a unit's files, and what is set for periods; empty where
     *     there is no database yet
     */
    public Inspection(
            Home home, Configuration configuration, Lang lang, boolean personalData, Optional<Warehouse> warehouse) {
        this.home = home;
        this.configuration = configuration;
        this.lang = lang;
        this.personalData = personalData;
        this.warehouse = warehouse;
    }

    /**
     * What each part of a file is taken for, as {@code ingest} would read it there: {@code what} is {@code unit period answer table
     * column rows record status} or {@code finding}.
     *
     * @param inbox whose folders say for when a file in it is, and from whom
     * @param period for when it is, where no folder says so
     * @param unit from whom it is, where no folder says so
     */
    public Relation inspect(Path file, Path inbox, Optional<Period> period, Optional<UnitId> unit) {
        Request request = new Request(inbox, Optional.of(file), period, unit);
        return Relation.of(COLUMNS, sink -> open(file, sink, book -> describe(book, hints(file, request), sink)));
    }

    /** What the folders of a file in an inbox say, and what was said beside; of a file elsewhere only that. */
    private FolderHints hints(Path file, Request request) {
        Intake intake = new Intake(new Archive(home.archive()), configuration.reference(), Clock.systemUTC());
        String name = intake.name(file, request);
        return intake.isAsked(name, request)
                ? intake.hints(name, request)
                : new FolderHints(request.unit(), request.period(), Findings.NONE);
    }

    /** Every cell's text as stored: {@code sheet,row,column,text}. */
    public Relation cells(Path file) {
        return Relation.of(
                CELLS, sink -> open(file, row -> {}, book -> book.grids().forEach(grid -> cells(grid, sink))));
    }

    private void open(Path file, Consumer<List<String>> refusals, Consumer<Book> taker) {
        Opening opening = new Opener(home.temporary("inspect")).open(file);
        if (opening instanceof Opening.Refused refused) {
            refusals.accept(finding(refused.reason(), Optional.empty()));
        } else if (opening instanceof Opening.Opened opened) {
            try (Book book = opened.book()) {
                taker.accept(book);
            }
        }
    }

    private static void cells(Grid grid, Consumer<List<String>> sink) {
        try (Rows rows = grid.rows()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                for (Cell cell : row.cells()) {
                    sink.accept(List.of(
                            grid.name(),
                            Integer.toString(row.number()),
                            Origin.letters(cell.column()),
                            VietnameseText.clean(cell.value().text())));
                }
            }
        }
    }

    private void describe(Book book, FolderHints hints, Consumer<List<String>> sink) {
        Stages stages = Stages.of(
                new Opener(home.temporary("inspect")), configuration.definitions(), configuration.reference());
        Stages.Understood understood = stages.understand(book, hints, Optional.empty(), this::answers);
        Recognition recognition = understood.recognition();
        Placement placement = understood.placement();
        sink.accept(about("unit", join(recognition.units()), placement.unit().map(Object::toString)));
        sink.accept(
                about("period", join(recognition.periods()), placement.period().map(Object::toString)));
        answers(placement, recognition).forEach(sink);
        placement.doubts().forEach(finding -> sink.accept(finding(finding, Optional.empty())));
        recognition.findings().forEach(finding -> sink.accept(finding(finding, Optional.empty())));
        if (recognition.tables().isEmpty()) {
            sink.accept(finding(SubmissionItems.noTable(), Optional.empty()));
        }
        Offers offers = Offers.to(placement.unit(), given());
        Period period = placement.period().orElseGet(() -> new Period(2999, Period.Kind.YEAR, 1));
        Normaliser normaliser = stages.normaliser()
                .answered(understood.answers())
                .at(warehouse.map(kept -> kept.periods().rates(period)).orElse(Map.of()));
        for (FoundTable table : recognition.tables()) {
            table(table, offers, sink);
            rows(table, new TablePass(table, normaliser, period, Merging.ASKED), offers, sink);
        }
    }

    private Answers answers(Optional<UnitId> unit) {
        return unit.flatMap(one -> warehouse.map(kept -> kept.decisions().answers(one)))
                .orElse(Answers.NONE);
    }

    private List<GivenAnswer> given() {
        return warehouse.map(kept -> kept.decisions().given()).orElse(List.of());
    }

    /** What operators have answered for the unit about tables of the kinds that the file holds, and how it is taken back. */
    private List<List<String>> answers(Placement placement, Recognition recognition) {
        return given().stream()
                .filter(answer -> answer.unit().isPresent() && answer.unit().equals(placement.unit()))
                .filter(answer -> recognition.tables().stream()
                        .anyMatch(table -> table.definition().dataset().equals(answer.dataset())))
                .map(answer -> List.of(
                        "",
                        "",
                        "",
                        "",
                        "answer",
                        answer.option(),
                        answer.dataset().id(),
                        "resolve " + answer.submission() + " --undo"))
                .toList();
    }

    private void table(FoundTable table, Offers offers, Consumer<List<String>> sink) {
        boolean decided = !table.isUndecided();
        sink.accept(line(
                table,
                new Spot(table.rows().headerFirst(), 0),
                "table",
                table.title(),
                decided ? table.definition().dataset().id() : "",
                decided ? table.definition().label().in(lang) : ""));
        for (Column column : decided ? table.columns() : List.<Column>of()) {
            sink.accept(line(
                    table,
                    new Spot(table.rows().headerLast(), column.column()),
                    "column",
                    column.header(),
                    takenFor(column),
                    column.reason().in(lang)));
        }
        new RowRuns(table)
                .forEach((run, kind) ->
                        sink.accept(line(table, new Spot(run.first(), 0), "rows", run.toString(), kind.id(), "")));
        tell(table, offers.on(table, certain(table)), sink);
    }

    /** The findings on a table that stand whatever its rows hold. */
    private static Findings certain(FoundTable table) {
        return new Findings(table.findings().list().stream()
                .filter(finding -> finding.code() != FindingCode.TABLE_DOUBTFUL)
                .toList());
    }

    /** The first records, what is found on any, and what comes of the table. */
    private void rows(FoundTable table, TablePass pass, Offers offers, Consumer<List<String>> sink) {
        int shown = 0;
        try (pass) {
            while (pass.hasNext()) {
                TablePass.PassedRow row = pass.next();
                if (row.record().isPresent()) {
                    Checked record = row.record().get();
                    if (shown++ < FIRST_ROWS) {
                        Spot spot = new Spot(row.row(), 0);
                        sink.accept(line(table, spot, "record", values(table.definition(), record), "", ""));
                    }
                    tell(table, record.findings(), sink);
                }
            }
            TablePass.Result result = pass.end();
            List<Finding> rest = new ArrayList<>(result.findings().list());
            certain(table).forEach(rest::remove);
            tell(table, offers.on(table, new Findings(rest)), sink);
            TableStatus status = result.status() == TableStatus.READ ? TableStatus.LOADED : result.status();
            sink.accept(line(table, new Spot(0, 0), "status", counts(result.tally()), status.id(), ""));
        }
    }

    /** As {@code submissions} names them. */
    private static String counts(Tally tally) {
        return "rows_read=" + tally.read() + "; rows_loaded=" + tally.loaded() + "; rows_rejected=" + tally.rejected()
                + "; rows_ignored=" + tally.ignored();
    }

    private void tell(FoundTable table, Findings findings, Consumer<List<String>> sink) {
        Optional<DatasetDefinition> definition =
                table.isUndecided() ? Optional.empty() : Optional.of(table.definition());
        findings.forEach(finding -> sink.accept(finding(finding, definition)));
    }

    private String values(DatasetDefinition definition, Checked reading) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < reading.values().size(); i++) {
            Value value = reading.values().get(i);
            Field field = definition.fields().get(i);
            if (!value.isMissing()) {
                texts.add(field.name() + "=" + shown(field, value.text()));
            }
        }
        return String.join("; ", texts);
    }

    private String shown(Field field, String text) {
        return field.personal() && !personalData ? PersonalText.masked(text) : text;
    }

    private static String takenFor(Column column) {
        String fields = column.fields().stream().map(Field::name).collect(Collectors.joining("+"));
        String named = column.code().isEmpty() ? fields : fields + "=" + column.code();
        String what = fields.isEmpty() ? column.role().name().toLowerCase(java.util.Locale.ROOT) : named;
        if (!column.unitNamed()) {
            return what;
        }
        return what + " [×" + column.unit().factor().toPlainString() + " "
                + column.unit().currency() + "]";
    }

    private List<String> finding(Finding finding, Optional<DatasetDefinition> definition) {
        boolean personal = !personalData
                && definition
                        .flatMap(d -> d.field(finding.field()))
                        .filter(field -> field.personal() && PersonalText.tellsOf(finding))
                        .isPresent();
        String value = personal ? PersonalText.masked(finding.value()) : finding.value();
        return List.of(
                finding.origin().sheet(),
                "",
                number(finding.origin().row()),
                finding.origin().columnLetters(),
                "finding",
                value,
                finding.code().id(),
                finding.code()
                        .message()
                        .in(
                                lang,
                                value,
                                personal ? PersonalText.details(finding.value(), finding.details()) : finding.details(),
                                configuration.definitions().names(lang)));
    }

    private static List<String> about(String what, String text, Optional<String> takenFor) {
        return List.of("", "", "", "", what, text, takenFor.orElse(""), "");
    }

    private static List<String> line(
            FoundTable table, Spot spot, String what, String text, String takenFor, String why) {
        return List.of(
                table.grid().name(),
                Integer.toString(table.number()),
                number(spot.row),
                Origin.letters(spot.column),
                what,
                text,
                takenFor,
                why);
    }

    private static String join(Iterable<?> things) {
        List<String> texts = new ArrayList<>();
        things.forEach(thing -> texts.add(thing.toString()));
        return String.join(", ", texts);
    }

    private static String number(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    private record Spot(int row, int column) {}
}
