package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks {@code resources/reading}: each fixture is a sheet as text, with what is expected of its rows after {@code ->}:
 * {@code field=value}, {@code field=} for none, {@code code@field} for a finding of a row that is loaded, {@code !code@field}
 * for one that rejects it, {@code asked} for one that a question about its table rejects, or the kind of a row that is ignored.
 * Every record is named, with all that is found on it, and {@code # asks !code@field; …} names the warnings and errors on tables
 * and columns: what a fixture does not name fails it. With {@code # none} the sheet holds no table of ours.
 */
class ReadingTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/reading");

    @TestFactory
    Stream<DynamicTest> everyFixtureIsReadAsItSays() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".table")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> check(Files.readAllLines(file))));
        }
    }

    private static void check(List<String> lines) {
        List<String> sheet = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<String> spans = new ArrayList<>();
        String period = "2021";
        String name = "";
        boolean none = false;
        List<String> questions = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("# merged ")) {
                spans.addAll(List.of(line.substring("# merged ".length()).split(" ", -1)));
            } else if (line.startsWith("# period ")) {
                period = line.substring("# period ".length());
            } else if (line.startsWith("# sheet ")) {
                name = line.substring("# sheet ".length());
            } else if (line.startsWith("# asks ")) {
                questions.addAll(List.of(line.substring("# asks ".length()).split("\\s*;\\s*", -1)));
            } else if (line.equals("# none")) {
                none = true;
            } else if (!line.startsWith("# ")) {
                String[] sides = line.split("->", 2);
                sheet.add(sides[0]);
                expected.add(sides.length > 1 ? sides[1].strip() : "");
            }
        }
        if (none) {
            assertThat(TableRead.datasets(String.join("\n", sheet), spans)).isEmpty();
            return;
        }
        TableRead read = TableRead.of(name, String.join("\n", sheet), spans, period);
        questions.remove("nothing");
        assertThat(read.questions())
                .as("warnings and errors on tables and columns, named by # asks")
                .containsExactlyInAnyOrderElementsOf(questions);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(read.unnamed(i + 1, expected.get(i)))
                    .as("row %d: a record, or what is found on it, that the fixture does not name", i + 1)
                    .isEmpty();
            for (String one : expected.get(i).split("\\s*;\\s*", -1)) {
                if (!one.isEmpty()) {
                    assertThat(read.says(i + 1, one))
                            .as("row %d: %s", i + 1, read.row(i + 1))
                            .contains(one);
                }
            }
        }
    }
}
