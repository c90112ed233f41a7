package vn.tonghop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.testing.TestDatabase;

/**
 * The national workbook, with its document, of 34 units, 20,000 projects and 10 periods, beside POI's SXSSF writing the
 * same cells and nothing else. Each is written three times in a process of its own with 512 MB; the best counts.
 */
class WorkbookBenchmark {
    private static final Pattern CELL = Pattern.compile("<c ");

    @TempDir
    private Path folder;

    @Test
    void nationalWorkbookBesideAsManyPlainCells() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.fresh();
                InputStream sql = WorkbookBenchmark.class.getResourceAsStream("/bench/workbook.sql")) {
            database.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            Path outbox = folder.resolve("outbox");
            double national = seconds(database.environment(), NationalRun.class, outbox.toString());
            Path workbook = outbox.resolve("2025").resolve("tong-hop-2025-1.xlsx");
            double plain = seconds(
                    Map.of(), PlainRun.class, folder.resolve("plain.xlsx").toString(), workbook.toString());
            System.out.printf(
                    Locale.ROOT,
                    "%d cells: national workbook and document %.2f s, SXSSF %.2f s, ratio %.2f%n",
                    cells(workbook),
                    national,
                    plain,
                    national / plain);
        }
    }

    private static int cells(Path workbook) throws IOException {
        int cells = 0;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    cells += (int) CELL.matcher(text).results().count();
                }
            }
        }
        return cells;
    }

    /** What the process says it took, on the last line. */
    private double seconds(Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path", ""),
                main.getName()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve(main.getSimpleName() + ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        List<String> lines = Files.readAllLines(output);
        return Double.parseDouble(lines.get(lines.size() - 1));
    }

    /** Does a piece of work three times; gives the seconds of the quickest. */
    static double best(Work work) throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            work.run();
            best = Math.min(best, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
        }
        return best;
    }

    /** A piece of work that is measured. */
    interface Work {
        /** Does all of it. */
        void run() throws IOException;
    }
}
