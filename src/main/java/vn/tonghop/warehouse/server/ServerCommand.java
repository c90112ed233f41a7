package vn.tonghop.warehouse.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are run: never as root (a user namespace of its own makes root a nobody to them, while the
 * files stay root's), and with an environment in which neither a language setting nor a {@code PG…} variable can
 * change what they do.
 */
final class ServerCommand {
    private static final int SHOWN = 4;

    private ServerCommand() {}

    /** Refuses where the programs could not run under the present user. */
    static void requireRunnable() throws IOException {
        if (isRoot()) {
            Outcome outcome =
                    isOnPath("unshare") ? run("", "unshare", "-U", "true") : new Outcome(127, "unshare: not found");
            if (outcome.status() != 0) {
                throw DatabaseUnavailable.saying(Refusals.NO_UNSHARE, outcome.output());
            }
        }
    }

    /** Runs a program to its end, with a text on its standard input. */
    static Outcome unprivileged(String input, List<String> command) throws IOException {
        return run(input, prefixed(command).toArray(String[]::new));
    }

    /** A command that runs unprivileged, in a session of its own, so that Ctrl-C on the terminal does not reach it. */
    static List<String> inOwnSession(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (isOnPath("setsid")) {
            whole.add("setsid");
        }
        whole.addAll(command);
        return prefixed(whole);
    }

    /** Starts a program that outlives this process. */
    static Process detached(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        clean(builder);
        builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(output.toFile()));
        return builder.start();
    }

    private static List<String> prefixed(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        return whole;
    }

    /** Runs a program to its end under the present user. */
    static Outcome run(String input, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        clean(builder);
        Path output = Files.createTempFile("tonghop", ".out");
        try {
            builder.redirectOutput(output.toFile());
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException brokenPipe) {
                // The program ended without reading: its status and output say why.
            }
            int status = process.waitFor();
            return new Outcome(status, tail(output));
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command[command.length - 1], cause);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The last lines of a text file in one line; nothing where it cannot be read. */
    static String tail(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).strip().lines().toList();
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void clean(ProcessBuilder builder) {
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("LC_ALL", "C");
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    static boolean isOnPath(String program) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /**
     * How a program ended.
     *
     * @param status 0 when it did what it was asked
     * @param output the end of what it printed, both streams, in one line
     */
    record Outcome(int status, String output) {}
}
