package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.model.Period;

/** The night of the README: the sample's submissions in, the national workbook out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDataLineTest {
    private static final Path INBOX = Path.of("sample-data/inbox");

    private final Path home;

    private final SmallOffice office;
    private List<List<String>> figures = List.of();
    private Outcome first = new Outcome(
            new Outcome.End(Outcome.End.Kind.UNFINISHED, List.of(), List.of()),
            new Outcome.Received(0, List.of()),
            Map.of(),
            0,
            new Outcome.Releases(List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of());

    SampleDataLineTest(@TempDir Path home) {
        this.home = home;
        this.office = new SmallOffice(home);
    }

    @BeforeAll
    void aNight() {
        first = office.run(Order.Kind.NIGHTLY, INBOX);
        figures = office.figures("2021");
    }

    @AfterAll
    void close() {
        office.close();
    }

    static Stream<Published> published() {
        return Published.all().stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void theFiguresAreThoseThatTheUnionsHavePublished(Published published) {
        BigDecimal value = figures.stream()
                .filter(row -> row.get(2).equals(published.unit()))
                .filter(row -> row.get(3).equals(published.figure()))
                .filter(row -> row.get(4).equals(published.by()) && row.get(5).equals(published.key()))
                .map(row -> new BigDecimal(row.get(6)))
                .findFirst()
                .orElse(BigDecimal.ZERO);
        assertThat(published.holds(value)).as("%s is %s", published, value).isTrue();
    }

    @Test
    void theNightEndsWithOneReleaseAndItsWorkbook() {
        assertThat(first.completed()).isTrue();
        assertThat(first.wantsAttention()).isFalse();
        assertThat(first.consolidated().made())
                .containsExactly(new Outcome.Made(Period.parse("2021").orElseThrow(), 1));
        assertThat(first.workbooks())
                .singleElement()
                .satisfies(workbook -> assertThat(workbook).exists().hasFileName("tong-hop-2021-1.xlsx"));
    }

    @Test
    void everyRowOfEveryFileIsAccountedFor() throws IOException {
        List<List<String>> submissions = office.submissions();
        assertThat(submissions)
                .allSatisfy(row -> assertThat(Long.parseLong(row.get(8)))
                        .isEqualTo(Long.parseLong(row.get(9))
                                + Long.parseLong(row.get(10))
                                + Long.parseLong(row.get(11))));
        Map<String, Long> loaded = submissions.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(1) + "," + row.get(5) + "," + row.get(4),
                        Collectors.summingLong(row -> Long.parseLong(row.get(9)))));
        assertThat(loaded).isEqualTo(ExpectedRows.read());
    }

    @Test
    void whatIsLoadedIsWhatIsExported() {
        Map<String, Long> loaded = office.submissions().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(4), Collectors.summingLong(row -> Long.parseLong(row.get(9)))));
        loaded.forEach((dataset, rows) ->
                assertThat(office.export(dataset)).as(dataset).hasSize(Math.toIntExact(rows)));
    }

    @Test // contract §8
    void additiveFiguresAddUpOverUnitsAndOverEachBreakdown() {
        List<String> additive = List.of(
                "associations.count",
                "associations.members",
                "members.count",
                "projects.count",
                "projects.committed_vnd",
                "scholarships.awards",
                "scholarships.amount_vnd",
                "twinnings.count",
                "outgoing_aid.amount_vnd");
        List<String> units = SmallOffice.CONFIGURATION.reference().provinces().ids().stream()
                .map(Object::toString)
                .toList();
        for (String figure : additive) {
            BigDecimal nation = sum(row -> row.get(2).equals("VN") && row.get(4).isEmpty(), figure);
            assertThat(sum(row -> units.contains(row.get(2)) && row.get(4).isEmpty(), figure))
                    .as("units of " + figure)
                    .isEqualByComparingTo(nation);
            figures.stream()
                    .filter(row -> row.get(3).equals(figure) && !row.get(4).isEmpty())
                    .map(row -> row.get(4))
                    .distinct()
                    .forEach(by -> assertThat(sum(
                                    row -> row.get(2).equals("VN") && row.get(4).equals(by), figure))
                            .as(figure + " by " + by)
                            .isEqualByComparingTo(nation));
        }
    }

    private BigDecimal sum(java.util.function.Predicate<List<String>> rows, String figure) {
        return figures.stream()
                .filter(row -> row.get(3).equals(figure))
                .filter(rows)
                .map(row -> new BigDecimal(row.get(6)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aSecondNightChangesNothing() throws IOException {
        List<List<String>> submissions = office.submissions();
        List<List<String>> findings = office.findings();
        List<Path> files = files();
        Outcome second = office.run(Order.Kind.NIGHTLY, INBOX);
        assertThat(second.completed()).isTrue();
        assertThat(second.files()).isZero();
        assertThat(second.consolidated().made()).isEmpty();
        assertThat(second.workbooks()).isEmpty();
        assertThat(office.submissions()).isEqualTo(submissions);
        assertThat(office.findings()).isEqualTo(findings);
        assertThat(office.figures("2021")).isEqualTo(figures);
        assertThat(files()).isEqualTo(files);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.resolve("log")))
                    .sorted()
                    .toList();
        }
    }
}
