package vn.tonghop.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Field;
import vn.tonghop.jobs.TablePass;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Period;
import vn.tonghop.model.RowKind;
import vn.tonghop.model.Severity;
import vn.tonghop.normalise.Normaliser;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.recognise.Recogniser;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Grid;
import vn.tonghop.testing.Grids;
import vn.tonghop.validate.Checked;

/** The tables of a sheet given as text, read with the project's own definitions and reference data. */
final class TableRead {
    static final Definitions DEFINITIONS = Definitions.load(Path.of("jobs"));
    static final Reference REFERENCE = Reference.load(Path.of("jobs/reference"));
    private static final Recogniser RECOGNISER = new Recogniser(DEFINITIONS, REFERENCE);

    private static final String RECORD = "data";
    /** Of tables beside each other one may have a record where the other has none. */
    private static final Set<String> KINDS =
            Stream.of(RowKind.values()).map(RowKind::id).collect(Collectors.toUnmodifiableSet());

    private final Map<Integer, String> rows = new HashMap<>();
    private final Map<Integer, List<Finding>> found = new HashMap<>();
    private final List<String> questions = new ArrayList<>();

    private TableRead() {}

    static TableRead of(String name, String sheet, List<String> spans, String period) {
        return of(List.of(Grids.named(name, sheet, spans.toArray(String[]::new))), period);
    }

    static TableRead of(List<Grid> grids, String period) {
        Recognition recognition = RECOGNISER.recognise(grids);
        TableRead read = new TableRead();
        recognition
                .tables()
                .forEach(table -> read.table(table, Period.parse(period).orElseThrow()));
        recognition.findings().forEach(read::question);
        if (recognition.tables().isEmpty() && read.questions.isEmpty()) {
            throw new AssertionError("no table was found: " + recognition.findings());
        }
        return read;
    }

    /** The datasets of the tables found. */
    static List<String> datasets(String sheet, List<String> spans) {
        return RECOGNISER.recognise(List.of(Grids.of(sheet, spans.toArray(String[]::new)))).tables().stream()
                .map(table -> table.definition().dataset().id())
                .toList();
    }

    private void table(FoundTable table, Period period) {
        try (TablePass pass = new TablePass(table, new Normaliser(REFERENCE), period, Merging.ASKED)) {
            while (pass.hasNext()) {
                TablePass.PassedRow row = pass.next();
                String said = row.record()
                        .map(record -> text(table, record))
                        .orElse(row.kind().id());
                // Tables beside each other share their rows.
                rows.merge(row.row(), said, (left, right) -> left + "; " + right);
                row.record()
                        .ifPresent(record -> found.computeIfAbsent(row.row(), any -> new ArrayList<>())
                                .addAll(record.findings().list()));
            }
            pass.end().findings().forEach(this::question);
        }
    }

    private static String text(FoundTable table, Checked checked) {
        StringBuilder text = new StringBuilder(RECORD + ";");
        for (int i = 0; i < checked.values().size(); i++) {
            Field field = table.definition().fields().get(i);
            text.append(' ')
                    .append(field.name())
                    .append('=')
                    .append(checked.values().get(i).text())
                    .append(';');
        }
        text.append(checked.asked() ? " asked;" : "");
        for (Finding finding : checked.findings()) {
            text.append(' ')
                    .append(finding.severity() == Severity.ERROR ? "!" : "")
                    .append(finding.code().id())
                    .append('@')
                    .append(finding.field())
                    .append(';');
        }
        return text.toString();
    }

    private void question(Finding finding) {
        if (finding.severity() != Severity.INFO) {
            questions.add((finding.severity() == Severity.ERROR ? "!" : "")
                    + finding.code().id() + "@" + finding.field());
        }
    }

    /** The warnings and errors on tables and columns: {@code !unit-unclear@amount}. */
    List<String> questions() {
        return List.copyOf(questions);
    }

    /** What is found on a record, in words. */
    List<String> messages(int row, Lang lang) {
        return found.getOrDefault(row, List.of()).stream()
                .map(finding -> finding.message(lang))
                .toList();
    }

    String row(int number) {
        return rows.getOrDefault(number, "no row of a table");
    }

    /** What is found on a record and not expected; the record itself where nothing is expected of it. */
    List<String> unnamed(int number, String expectation) {
        List<String> named = List.of(expectation.split("\\s*;\\s*", -1));
        List<String> said = List.of(row(number).split(";\\s*", -1));
        if (!said.contains(RECORD)) {
            return List.of();
        }
        return expectation.isEmpty()
                ? List.of(row(number))
                : said.stream()
                        .filter(one -> !one.isEmpty() && !one.contains("=") && !one.equals(RECORD))
                        .filter(one -> !KINDS.contains(one) && !named.contains(one))
                        .toList();
    }

    /** What a row says, as a list in which an expectation stands exactly or not at all. */
    List<String> says(int number, String expectation) {
        return expectation.isEmpty() ? List.of() : List.of(row(number).split(";\\s*", -1));
    }
}
