package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.model.Lang;

/**
 * LibreOffice calculates the national workbook. What the formulas are cached to give is taken out first, so that every value
 * it writes is one it found itself. Skipped where there is no LibreOffice; {@code .ci/run} installs it.
 */
class RecalculationTest {
    private static final String VALUE_OF_A_FORMULA = "(</f>)<v>[^<]*</v>";

    @TempDir
    private Path folder;

    @Test
    void libreOfficeCalculatesTheVeryValuesThatAreCachedAndFindsNoError() throws IOException, InterruptedException {
        Optional<Path> office = office();
        assumeTrue(office.isPresent(), "LibreOffice is not installed");
        Path workbook;
        try (TestRelease release = new TestRelease("")) {
            workbook = release.write(TestRelease.LAYOUT, folder, Lang.VI);
        }
        Path bare = Files.createDirectory(folder.resolve("bare")).resolve("workbook.xlsx");
        withoutValues(workbook, bare);
        Path calculated = calculate(office.get(), bare);

        Map<String, Double> cached = formulas(workbook);
        assertThat(cached).hasSizeGreaterThan(60);
        assertThat(formulas(calculated)).isEqualTo(cached);
        assertThat(errors(calculated)).isEmpty();
    }

    private static Optional<Path> office() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(path -> Path.of(path).resolve("soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void withoutValues(Path from, Path to) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = in.getInputStream(entry)) {
                    byte[] bytes = content.readAllBytes();
                    boolean sheet = entry.getName().startsWith("xl/worksheets/sheet");
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    out.write(
                            sheet ? text.replaceAll(VALUE_OF_A_FORMULA, "$1").getBytes(StandardCharsets.UTF_8) : bytes);
                }
                out.closeEntry();
            }
        }
    }

    private Path calculate(Path office, Path workbook) throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("calculated"));
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return out.resolve(workbook.getFileName());
    }

    private static Map<String, Double> formulas(Path file) throws IOException {
        Map<String, Double> values = new TreeMap<>();
        each(file, (address, cell) -> {
            if (cell.getType() == CellType.FORMULA) {
                values.put(address + " " + cell.getFormula(), Double.parseDouble(cell.getRawValue()));
            }
        });
        return values;
    }

    private static Map<String, String> errors(Path file) throws IOException {
        Map<String, String> errors = new TreeMap<>();
        each(file, (address, cell) -> {
            if (cell.getType() == CellType.ERROR) {
                errors.put(address, cell.getRawValue());
            }
        });
        return errors;
    }

    private static void each(Path file, BiConsumer<String, Cell> consumer) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                sheet.read().stream()
                        .flatMap(Row::stream)
                        .filter(cell -> cell != null)
                        .forEach(cell -> consumer.accept(sheet.getName() + "!" + cell.getAddress(), cell));
            }
        }
    }
}
