package vn.tonghop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.cli.Typed;
import vn.tonghop.crash.Launch;
import vn.tonghop.model.FindingCode;
import vn.tonghop.testing.GreedyWorkbook;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;

/**
 * Each code of the catalogue is provoked by a real file that goes through the real line. Each case has a month of its own, so
 * that all of them go through few runs of one home.
 */
class EveryFindingTest {
    private static final int FIRST_YEAR = 2020;
    private static final int MONTHS = 12;
    private static final String BEFORE = "2020";
    private static final String CONSOLIDATED = "2021";
    /** Not among the others, since its file has to bring a process down. */
    private static final Provocation GREEDY = Provocation.by("2021/lang-son/ô gộp.xlsx", new byte[0]);

    private static TestDatabase database;
    /** What is no word of people: days, periods and units as the program writes them down, and brackets that say nothing. */
    private static final Pattern WRITTEN_FOR_PROGRAMS = Pattern.compile(
            "\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b|\\b\\d{4}-(?:H[12]|Q[1-4]|9M)\\b|\\b(?:quang-ninh|hai-phong|lang-son)\\b|\\([–-]?\\)|“[–-]?”|⟦|⟧");

    private static List<CSVRecord> findings = List.of();
    private static List<CSVRecord> inEnglish = List.of();

    @TempDir
    private static Path home = Path.of("");

    @BeforeAll
    static void provokeAll() {
        database = TestDatabase.fresh();
        int runs = Provocations.ALL.values().stream()
                .mapToInt(one -> one.last().run() + 1)
                .max()
                .orElse(0);
        for (int run = 0; run < runs; run++) {
            receive(run);
            typed("close", "--period", Provocations.CLOSED);
        }
        decide();
        bringDown();
        UntakenFiles.meet(database, home);
        typed("consolidate", "--period", BEFORE);
        typed("consolidate", "--period", CONSOLIDATED);
        typed("consolidate", "--period", Provocations.STRADDLING);
        findings = rows("findings");
        inEnglish = typed("findings", "--format", "csv", "--lang", "en").rows();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeHasASheetThatProvokesIt(FindingCode code) {
        Optional<Provocation> found = provocation(code);
        assertThat(found)
                .as("No file provokes the code '" + code.id() + "': add one to Provocations.")
                .isPresent();
        String file = path(code, found.orElseThrow().file());
        assertThat(findings)
                .as(code.id() + " on " + file)
                .filteredOn(
                        row -> row.get("file").equals(file) && row.get("code").equals(code.id()))
                .anySatisfy(row -> {
                    assertThat(row.get("sheet") + "!" + row.get("column") + row.get("row"))
                            .isEqualTo(found.orElseThrow().at());
                    assertThat(row.get("severity")).isEqualTo(code.severity().id());
                    assertThat(row.get("message")).isNotBlank().doesNotContainPattern("\\{\\w+}|<SUBMISSION>");
                });
    }

    @Test
    void noMessageSpeaksInIdsOrInDatesOfPrograms() {
        for (List<CSVRecord> rows : List.of(findings, inEnglish)) {
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(prose(row))
                            .as(row.get("code") + ": " + row.get("message"))
                            .doesNotContainPattern(WRITTEN_FOR_PROGRAMS));
        }
    }

    /** What a message says besides what its cell holds, the files that it names, and the commands. */
    private static String prose(CSVRecord row) {
        String message = row.get("message").replaceAll("tonghop .*", "").replaceAll("\\S+/\\S+", "");
        return row.get("value").isEmpty() ? message : message.replace(row.get("value"), "…");
    }

    private static Optional<Provocation> provocation(FindingCode code) {
        return code == FindingCode.FILE_SET_ASIDE
                ? Optional.of(GREEDY)
                : Optional.ofNullable(Provocations.ALL.get(code))
                        .or(() -> Optional.ofNullable(UntakenFiles.ALL.get(code)));
    }

    private static void receive(int run) {
        Provocations.ALL.forEach((code, provocation) -> provocation.sent().stream()
                .filter(sent -> sent.run() == run)
                .forEach(sent -> Inbox.put(inbox(), path(code, sent.name()), sent.bytes())));
        typed("ingest", "--inbox", inbox().toString());
    }

    private static void decide() {
        List<CSVRecord> submissions = rows("submissions");
        Provocations.ALL.forEach((code, provocation) -> {
            if (!provocation.choice().isEmpty()) {
                String file = path(code, provocation.last().name());
                String id = submissions.stream()
                        .filter(row -> row.get("file").equals(file))
                        .findFirst()
                        .orElseThrow()
                        .get("submission");
                typed("resolve", id, provocation.choice().get(0), "--by", "Người thử");
            }
        });
    }

    /** With too little memory the first run dies over the file, and the next one tries it alone. */
    private static void bringDown() {
        Path poisoned = home.resolve("poisoned");
        Inbox.put(poisoned, GREEDY.file(), GreedyWorkbook.bytes(home));
        for (int i = 0; i < 2; i++) {
            Launch.of(
                            GreedyWorkbook.TOO_LITTLE_MEMORY,
                            database.environment(),
                            List.of("ingest", "--inbox", poisoned.toString(), "--home", home.toString()))
                    .ended();
        }
    }

    /** A place below the inbox: the one that the case asks for, or a month of its own. */
    private static String path(FindingCode code, String name) {
        int months = List.of(FindingCode.values()).indexOf(code);
        return name.contains("/")
                ? name
                : "%d-%02d/quang-ninh/%s".formatted(FIRST_YEAR + months / MONTHS, months % MONTHS + 1, name);
    }

    private static Path inbox() {
        return home.resolve("inbox");
    }

    private static List<CSVRecord> rows(String verb) {
        return typed(verb, "--format", "csv").rows();
    }

    private static Typed typed(String... arguments) {
        return Typed.done(home, database.environment(), arguments);
    }
}
