package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;

/**
 * Walks {@code resources/shown}: each fixture is a sheet with its looks ({@link ShownSheet}) and reads the same in each format it can
 * occur in, made by two writers where there are two. Behind {@code ->} stands all that comes of a row: values that must be as told, and
 * every finding ({@link ReadingTablesTest}). {@code # as xlsx xls ods text} names the formats, without it the first three;
 * {@code # not LibreOffice} what it would change; {@code # merged B2:B4} merged cells, {@code # period 2024} the period, {@code # asks text-goes-on@note}
 * the warnings and errors on tables and columns.
 */
class ShownSheetsTest {
    private static final Path FOLDER = Path.of("src/test/resources/shown");

    @TempDir
    static Path folder;

    private static List<Fixture> fixtures = List.of();

    private record Fixture(
            String name,
            ShownSheet sheet,
            List<String> expected,
            List<String> asks,
            String period,
            List<String> formats,
            boolean office) {
        static Fixture of(Path file) throws IOException {
            List<String> sheet = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            List<String> asks = List.of();
            List<String> merged = List.of();
            List<String> formats = List.of("xlsx", "xls", "ods");
            String period = "2021";
            boolean office = true;
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("# merged ")) {
                    merged = words(line.substring("# merged ".length()));
                } else if (line.startsWith("# as ")) {
                    formats = words(line.substring("# as ".length()));
                } else if (line.startsWith("# asks ")) {
                    asks = words(line.substring("# asks ".length()));
                } else if (line.startsWith("# period ")) {
                    period = line.substring("# period ".length());
                } else if (line.startsWith("# not LibreOffice")) {
                    office = false;
                } else if (!line.startsWith("# ")) {
                    String[] sides = line.split("->", 2);
                    sheet.add(sides[0]);
                    expected.add(sides.length > 1 ? sides[1].strip() : "");
                }
            }
            String name = file.getFileName().toString().replaceFirst("\\.sheet$", "");
            return new Fixture(name, ShownSheet.of(sheet, merged), expected, asks, period, formats, office);
        }

        private static List<String> words(String text) {
            return Arrays.asList(text.split(" ", -1));
        }
    }

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        List<Fixture> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".sheet"))
                    .sorted()
                    .toList()) {
                all.add(Fixture.of(file));
            }
        }
        fixtures = List.copyOf(all);
        Path poi = Files.createDirectory(folder.resolve("POI"));
        Path text = Files.createDirectory(folder.resolve("text"));
        for (Fixture fixture : fixtures) {
            fixture.sheet.write(new XSSFWorkbook(), poi.resolve(fixture.name + ".xlsx"));
            fixture.sheet.write(new HSSFWorkbook(), poi.resolve(fixture.name + ".xls"));
            if (fixture.formats.contains("text")) {
                fixture.sheet.writeText(text.resolve(fixture.name + ".csv"));
            }
        }
        if (office().isPresent()) {
            for (String format : List.of("xlsx", "xls", "ods")) {
                convert(office().get(), poi, format);
            }
        }
    }

    @TestFactory // contract section 6, What the sheet shows, Text, Numbers, Amounts, Dates, Tables
    Stream<DynamicTest> everySheetIsReadAsItIsShownWhateverWroteIt() {
        return fixtures.stream().flatMap(fixture -> fixture.formats.stream().flatMap(format -> tests(fixture, format)));
    }

    private static Stream<DynamicTest> tests(Fixture fixture, String format) {
        if (format.equals("text")) {
            return Stream.of(test(fixture, folder.resolve("text").resolve(fixture.name + ".csv")));
        }
        Stream<DynamicTest> byOffice = fixture.office
                ? Stream.of(test(fixture, folder.resolve("LibreOffice").resolve(fixture.name + "." + format)))
                : Stream.empty();
        return format.equals("ods")
                ? byOffice
                : Stream.concat(
                        Stream.of(test(fixture, folder.resolve("POI").resolve(fixture.name + "." + format))), byOffice);
    }

    private static DynamicTest test(Fixture fixture, Path file) {
        return DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
            assumeTrue(Files.exists(file), "LibreOffice is there");
            check(fixture, file);
        });
    }

    private static void check(Fixture fixture, Path file) {
        try (Book book = ((Opening.Opened) new Opener(folder).open(file)).book()) {
            TableRead read = TableRead.of(book.grids(), fixture.period);
            assertThat(read.questions())
                    .as("warnings and errors on tables and columns, named by # asks")
                    .containsExactlyInAnyOrderElementsOf(fixture.asks);
            for (int i = 0; i < fixture.expected.size(); i++) {
                String expected = fixture.expected.get(i);
                if (!expected.isEmpty()) {
                    List<String> all = Arrays.asList(expected.split("\\s*;\\s*", -1));
                    List<String> said = read.says(i + 1, expected);
                    assertThat(said).as("row %d", i + 1).containsAll(all);
                    assertThat(findings(said)).as("findings of row %d", i + 1).isEqualTo(findings(all));
                }
            }
        }
    }

    private static List<String> findings(List<String> said) {
        return said.stream()
                .filter(one -> one.matches("!?[a-z-]+@[a-z_]*"))
                .sorted()
                .toList();
    }

    private static Optional<Path> office() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(path -> Path.of(path).resolve("soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void convert(Path office, Path from, String format) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.resolve("LibreOffice").toString()));
        fixtures.forEach(
                fixture -> command.add(from.resolve(fixture.name + ".xlsx").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(format + ".log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve(format + ".log")))
                .isZero();
    }
}
