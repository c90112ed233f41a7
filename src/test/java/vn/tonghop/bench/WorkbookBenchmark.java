package vn.tonghop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * same cells and nothing else. Each is written seven times in a process of its own with 512 MB: the first time, as a night's
 * run does it, and the best are told.
 */
class WorkbookBenchmark {
    private static final int ROUNDS = 7;
    private static final Pattern CELL = Pattern.compile("<c ");

    @TempDir
    private Path folder;

    @Test
    void nationalWorkbookBesideAsManyPlainCells() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.fresh();
                InputStream sql = WorkbookBenchmark.class.getResourceAsStream("/bench/workbook.sql")) {
            database.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            database.freeze();
            Path outbox = folder.resolve("outbox");
            Times national = times(database.environment(), NationalRun.class, outbox.toString());
            Path workbook = outbox.resolve("2025").resolve("tong-hop-2025-1.xlsx");
            Times plain =
                    times(Map.of(), PlainRun.class, folder.resolve("plain.xlsx").toString(), workbook.toString());
            System.out.printf(
                    Locale.ROOT,
                    "%d cells: national workbook and document %.2f s, SXSSF %.2f s, ratio %.2f;"
                            + " the first time %.2f s and %.2f s, ratio %.2f%n",
                    cells(workbook),
                    national.best(),
                    plain.best(),
                    national.best() / plain.best(),
                    national.first(),
                    plain.first(),
                    national.first() / plain.first());
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
    private Times times(Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = LongVerb.command(List.of(), main, List.of(arguments));
        Path output = folder.resolve(main.getSimpleName() + ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        List<String> lines = Files.readAllLines(output);
        String[] times = lines.get(lines.size() - 1).split(" ", -1);
        return new Times(Double.parseDouble(times[0]), Double.parseDouble(times[1]));
    }

    /** Does a piece of work seven times; prints how long it took. */
    static void measure(Work work) throws IOException {
        double first = seconds(work);
        double best = first;
        for (int i = 1; i < ROUNDS; i++) {
            best = Math.min(best, seconds(work));
        }
        System.out.printf(Locale.ROOT, "%.3f %.3f%n", first, best);
    }

    private static double seconds(Work work) throws IOException {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }

    /** Seconds of the first time and of the quickest. */
    private record Times(double first, double best) {}

    /** A piece of work that is measured. */
    interface Work {
        /** Does all of it. */
        void run() throws IOException;
    }
}
