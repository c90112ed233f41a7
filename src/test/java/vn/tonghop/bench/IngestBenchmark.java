package vn.tonghop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.cli.Main;

/**
 * Rosters of {@code -Dtonghop.bench.rows} members in twenty workbooks, taken in with 512 MB by one worker and by two, beside a
 * streaming reader that only copies. Each run is a process and a home of its own; its start and the making of an empty database,
 * done before by {@code doctor}, are not the same thing and are told apart.
 */
class IngestBenchmark {
    private static final int ROWS = Integer.getInteger("tonghop.bench.rows", 1_000_000);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LOOK_MS = 100;

    @TempDir
    private Path folder;

    @Test
    void ingestBesideAReaderThatOnlyCopies() throws IOException, InterruptedException {
        Path inbox = Rosters.in(folder.resolve("inbox"), ROWS);
        Run plain = measured("plain", 2, PlainCopy.class, List.of(home("plain"), inbox.toString()));
        Run one = measured("one", 1, Main.class, List.of("ingest", "--home", home("one"), "--inbox", inbox.toString()));
        Run two = measured("two", 2, Main.class, List.of("ingest", "--home", home("two"), "--inbox", inbox.toString()));
        System.out.printf(
                Locale.ROOT, "%-34s %8s %10s %8s %8s%n", ROWS + " rows", "seconds", "rows/s", "ratio", "peak MB");
        print("fastexcel and COPY, two threads", plain, plain);
        print("tonghop ingest, one worker", one, plain);
        print("tonghop ingest, two workers", two, plain);
        System.out.printf(Locale.ROOT, "two workers are %.2f times as fast as one%n", one.seconds() / two.seconds());
    }

    private static void print(String name, Run run, Run base) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f %10.0f %8.2f %8d%n",
                name,
                run.seconds(),
                ROWS / run.seconds(),
                run.seconds() / base.seconds(),
                run.peak() / 1024);
    }

    private String home(String name) {
        return folder.resolve(name).toString();
    }

    private Run measured(String name, int processors, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        run(name + "-doctor", processors, Main.class, List.of("doctor", "--home", home(name)));
        return run(name, processors, main, arguments);
    }

    private Run run(String name, int processors, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = LongVerb.command(List.of("-XX:ActiveProcessorCount=" + processors), main, arguments);
        Path output = folder.resolve(name + ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TONGHOP_"));
        long began = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            Thread.sleep(LOOK_MS);
        }
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return new Run(seconds, peak);
    }

    /** The most memory the process ever held, in kB; 0 where the system does not tell. */
    private static long peak(long pid) {
        try {
            Matcher matcher = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /**
     * How a process ran.
     *
     * @param seconds from its start to its end
     * @param peak the most memory it held, in kB
     */
    private record Run(double seconds, long peak) {}
}
