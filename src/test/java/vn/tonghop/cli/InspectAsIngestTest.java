package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;

/**
 * {@code inspect} reads a file exactly as {@code ingest} reads it there: the same findings, the same rows counted, the same values
 * (contract section 3). {@code -Dtonghop.inspect.inbox=DIR} compares them on the files of another inbox.
 */
class InspectAsIngestTest {
    private static final Path FILES =
            Path.of(System.getProperty("tonghop.inspect.inbox", "src/test/resources/inspect"));

    /** What is found when files are settled among each other, which {@code inspect} does not do. */
    private static final Set<String> SETTLED = Set.of(
            "file-duplicate",
            "overlaps-other",
            "looks-like-other",
            "period-closed",
            "replaces-other",
            "replaced-by-other",
            "supplement-lost",
            "part-beside",
            "supplements-other",
            "key-repeated",
            "both-units-of-merger");

    private static final List<String> DATASETS = List.of(
            "associations", "members", "ngo-projects", "scholarships", "twinnings", "outgoing-aid", "indicators");

    @TempDir
    private static Path home = Path.of("");

    @TestFactory
    List<DynamicTest> everyFileIsInspectedAsItIsIngested() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(FILES)) {
            names = files.filter(Files::isRegularFile)
                    .map(file -> FILES.relativize(file).toString())
                    .sorted()
                    .toList();
        }
        for (String name : names) {
            Inbox.put(home.resolve("inbox"), name, Files.readAllBytes(FILES.resolve(name)));
        }
        try (TestDatabase database = TestDatabase.fresh()) {
            Typed.done(home, database.environment(), "ingest");
            List<CSVRecord> found = rows(database, "findings", "--personal-data", "--format", "csv");
            List<CSVRecord> tables = rows(database, "submissions", "--format", "csv");
            Map<String, Map<String, String>> exported = exported(database);
            List<DynamicTest> tests = new ArrayList<>();
            for (String name : names) {
                List<CSVRecord> lines = of(tables, name);
                if (lines.stream().noneMatch(line -> line.get("status").equals("duplicate"))) {
                    List<CSVRecord> inspected = rows(
                            database,
                            "inspect",
                            home.resolve("inbox").resolve(name).toString(),
                            "--personal-data",
                            "--format",
                            "csv");
                    tests.add(DynamicTest.dynamicTest(
                            name, () -> compare(inspected, lines, of(found, name), exported, name)));
                }
            }
            return tests;
        }
    }

    private static void compare(
            List<CSVRecord> inspected,
            List<CSVRecord> tables,
            List<CSVRecord> findings,
            Map<String, Map<String, String>> exported,
            String file) {
        boolean whole = tables.stream().allMatch(line -> line.get("sheet").isEmpty());
        List<String> told = inspected.stream()
                .filter(line -> line.get("what").equals("finding"))
                .map(line -> String.join(
                        "|",
                        line.get("sheet"),
                        line.get("row"),
                        line.get("column"),
                        line.get("taken_for"),
                        line.get("text"),
                        line.get("why")))
                .toList();
        List<String> kept = findings.stream()
                .filter(line -> !SETTLED.contains(line.get("code")))
                .map(line -> String.join(
                        "|",
                        line.get("sheet"),
                        line.get("row"),
                        line.get("column"),
                        line.get("code"),
                        line.get("value"),
                        line.get("message")
                                .replace("resolve " + line.get("submission") + " ", "resolve <SUBMISSION> ")))
                .toList();
        if (whole) {
            assertThat(told).as("a file held or rejected as a whole").containsAll(kept);
            return;
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(inspected)
                .filteredOn(line -> line.get("what").equals("status"))
                .extracting(line -> line.get("sheet") + " " + line.get("table") + " " + counted(line.get("text")))
                .containsExactlyInAnyOrderElementsOf(tables.stream()
                        .map(line -> "%s %s %s %s %d"
                                .formatted(
                                        line.get("sheet"),
                                        line.get("table"),
                                        line.get("rows_read"),
                                        line.get("rows_ignored"),
                                        Integer.parseInt(line.get("rows_loaded"))
                                                + Integer.parseInt(line.get("rows_rejected"))))
                        .toList());
        inspected.stream().filter(line -> line.get("what").equals("record")).forEach(record -> {
            Map<String, String> values = exported.get(file + "!" + record.get("sheet") + "!" + record.get("row"));
            if (values != null) {
                assertThat(values).as(record.toString()).containsAllEntriesOf(values(record.get("text"), values));
            }
        });
    }

    /** {@code rows_read=5; rows_loaded=3; rows_rejected=0; rows_ignored=2} as {@code 5 2 3}: a repeat is rejected later. */
    private static String counted(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String one : text.split("; ", -1)) {
            String[] sides = one.split("=", -1);
            counts.put(sides[0], Integer.parseInt(sides[1]));
        }
        return counts.get("rows_read") + " " + counts.get("rows_ignored") + " "
                + (counts.getOrDefault("rows_loaded", 0) + counts.getOrDefault("rows_rejected", 0));
    }

    /** The fields that {@code inspect} names, of those that {@code export} has as they were read. */
    private static Map<String, String> values(String record, Map<String, String> exported) {
        Map<String, String> values = new HashMap<>();
        for (String one : record.split("; ", -1)) {
            int equals = one.indexOf('=');
            boolean ofIndicator = one.startsWith("unit_of_measure=");
            if (equals > 0 && !ofIndicator && exported.containsKey(one.substring(0, equals))) {
                values.put(one.substring(0, equals), one.substring(equals + 1));
            }
        }
        return values;
    }

    private static Map<String, Map<String, String>> exported(TestDatabase database) {
        Map<String, Map<String, String>> exported = new HashMap<>();
        for (String dataset : DATASETS) {
            rows(database, "export", dataset, "--personal-data", "--format", "csv")
                    .forEach(row ->
                            exported.put(row.get("file") + "!" + row.get("sheet") + "!" + row.get("row"), row.toMap()));
        }
        return exported;
    }

    private static List<CSVRecord> of(List<CSVRecord> rows, String file) {
        return rows.stream().filter(row -> row.get("file").equals(file)).toList();
    }

    private static List<CSVRecord> rows(TestDatabase database, String... arguments) {
        return Typed.done(home, database.environment(), arguments).rows();
    }
}
