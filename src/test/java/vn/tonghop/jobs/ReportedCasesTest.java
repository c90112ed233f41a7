package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Dataset;
import vn.tonghop.warehouse.Relation;

/**
 * Walks {@code resources/cases}: sheets that show what bug reports of other programs are about. Each folder holds the file below its
 * place in the inbox, and in {@code expected.txt} first what is due, then what comes of it: the status of its tables, every error
 * and warning ({@code severity code row field}), and the rows in force with all that they hold.
 */
class ReportedCasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final Set<String> OF_THE_PLACE = Set.of(
            "period", "unit", "unit_now", "file", "sheet", "row", "committed_vnd", "disbursed_vnd", "amount_vnd");

    private static final List<Path> HOMES = new ArrayList<>();
    private static final List<SmallOffice> OFFICES = new ArrayList<>();
    private static final List<Case> CASES = new ArrayList<>();

    private record Case(String name, String file, SmallOffice office) {}

    /** Cases of one unit go into offices of their own. */
    @BeforeAll
    static void ingest() throws IOException {
        List<Set<Path>> units = new ArrayList<>();
        for (Path folder : list(FOLDER).stream().filter(Files::isDirectory).toList()) {
            Path period = folder.resolve("2021");
            Path unit = list(period).get(0);
            Path file = list(unit).get(0);
            int round = IntStream.range(0, units.size())
                    .filter(i -> !units.get(i).contains(unit.getFileName()))
                    .findFirst()
                    .orElse(units.size());
            if (round == units.size()) {
                units.add(new HashSet<>());
                HOMES.add(Files.createTempDirectory("cases"));
                OFFICES.add(new SmallOffice(HOMES.get(round)));
            }
            units.get(round).add(unit.getFileName());
            String path = folder.relativize(file).toString();
            OFFICES.get(round).put(path, Files.readAllBytes(file));
            CASES.add(new Case(folder.getFileName().toString(), path, OFFICES.get(round)));
        }
        OFFICES.forEach(office -> office.run(Order.Kind.INGEST, office.home().inbox()));
    }

    @AfterAll
    static void close() throws IOException {
        OFFICES.forEach(SmallOffice::close);
        for (Path home : HOMES) {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    @TestFactory // contract section 6
    Stream<DynamicTest> everyCaseComesOutAsItsRuleSays() {
        return CASES.stream()
                .map(one -> DynamicTest.dynamicTest(one.name, () -> {
                    List<String> lines =
                            Files.readAllLines(FOLDER.resolve(one.name).resolve("expected.txt"));
                    assertThat(comesOut(one)).as(lines.get(0)).isEqualTo(lines.subList(1, lines.size()));
                }));
    }

    private static List<String> comesOut(Case one) {
        List<String> lines = new ArrayList<>();
        one.office.submissions().stream()
                .filter(row -> row.get(1).equals(one.file))
                .map(row -> row.get(7))
                .forEach(lines::add);
        one.office.findings().stream()
                .filter(row -> row.get(2).equals(one.file) && !row.get(10).equals("info"))
                .map(row -> String.join(" ", row.get(10), row.get(11), row.get(7), row.get(9))
                        .replaceAll(" +", " ")
                        .strip())
                .forEach(lines::add);
        for (Dataset dataset : SmallOffice.CONFIGURATION.definitions().all().stream()
                .map(DatasetDefinition::dataset)
                .toList()) {
            Relation relation = one.office.relation(dataset.id());
            List<String> columns = relation.columns();
            relation.toList().stream()
                    .filter(row -> row.get(columns.indexOf("file")).equals(one.file))
                    .map(row -> row(columns, row))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String row(List<String> columns, List<String> row) {
        StringBuilder text = new StringBuilder("row " + row.get(columns.indexOf("row")));
        for (int i = 0; i < columns.size(); i++) {
            if (!OF_THE_PLACE.contains(columns.get(i)) && !row.get(i).isEmpty()) {
                text.append("; ").append(columns.get(i)).append('=').append(row.get(i));
            }
        }
        return text.toString();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
