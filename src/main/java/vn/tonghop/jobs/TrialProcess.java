package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.tonghop.model.Period;

/**
 * A process of this very program, with the same Java and the same memory, that does a {@link Trial}. It ends when its
 * standard input does, so that it does not outlive us.
 */
final class TrialProcess {
    /** One stray kill condemns nobody. */
    private static final int ATTEMPTS = 2;

    private static final long BETWEEN_LOOKS_MS = 100;
    private static final int SIGNALS = 128;
    /** What ends a process that did nothing wrong: hang-up, Ctrl-C, a request to end, a pipe that nobody reads. */
    private static final Set<Integer> BY_OTHERS = Set.of(1, 2, 13, 15);

    private final Home home;
    private final Watch watch;

    TrialProcess(Home home, Watch watch) {
        this.home = home;
        this.watch = watch;
    }

    /** How a file brought its process down, twice; empty where it did not, or where the trial itself could not be held. */
    Optional<String> end(Path file, Optional<Period> period) {
        Optional<String> end = Optional.empty();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            home.sweep(Trial.FOLDER);
            end = once(file, period);
            if (end.isEmpty()) {
                break;
            }
        }
        home.sweep(Trial.FOLDER);
        return end;
    }

    private Optional<String> once(Path file, Optional<Period> period) {
        try {
            Process process = new ProcessBuilder(command(file, period))
                    .redirectError(Redirect.DISCARD)
                    .start();
            try {
                while (!process.waitFor(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS)) {
                    watch.boundary();
                }
                watch.boundary();
                return told(process);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Java: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was tried", e);
        }
    }

    private static Optional<String> told(Process process) throws IOException {
        int status = process.exitValue();
        if (status == Trial.BROUGHT_DOWN) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            // Without a word, it was the virtual machine's own end for want of memory.
            return Optional.of(output.isEmpty() ? OutOfMemoryError.class.getSimpleName() : output);
        }
        return status > SIGNALS && !BY_OTHERS.contains(status - SIGNALS)
                ? Optional.of("signal " + (status - SIGNALS))
                : Optional.empty();
    }

    private List<String> command(Path file, Optional<Period> period) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(TrialProcess::isForTheChildToo)
                .forEach(command::add);
        command.addAll(program());
        command.addAll(List.of("trial", "--home", home.folder().toString()));
        period.ifPresent(label -> command.addAll(List.of("--period", label.label())));
        command.add(file.toString());
        return command;
    }

    private static boolean isForTheChildToo(String argument) {
        return !argument.startsWith("-agent")
                && !argument.startsWith("-javaagent")
                && !argument.startsWith("-Dtonghop.die")
                && !argument.startsWith("-XX:ArchiveClassesAtExit");
    }

    /** How this program was started: a jar, or a class path and a class. */
    private static List<String> program() {
        String classPath = System.getProperty("java.class.path", "");
        String command = System.getProperty("sun.java.command", classPath);
        return command.startsWith(classPath)
                ? List.of("-jar", classPath)
                : List.of("-cp", classPath, command.split(" ", 2)[0]);
    }
}
