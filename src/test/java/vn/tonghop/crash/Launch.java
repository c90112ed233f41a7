package vn.tonghop.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.tonghop.cli.Main;

/** The program as a process of its own, started as the launcher starts it. */
public final class Launch {
    /** Long enough for a slow machine; whoever takes longer hangs. */
    private static final long PATIENCE_S = 120;

    private static final List<String> WITHOUT_THE_RIGHT_TO_READ_ALL =
            List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all");

    private static final int KILLED = 137;

    private final Process process;
    private final Path output;

    private Launch(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param flags of the virtual machine
     * @param environment beside the test's own, without a database of its choice
     * @param arguments verb and options
     */
    public static Launch of(List<String> flags, Map<String, String> environment, List<String> arguments) {
        return by(List.of(), flags, environment, arguments);
    }

    /** Starts it without the right of a superuser to read what its owner may not, whoever we are. */
    public static Launch unprivileged(Map<String, String> environment, List<String> arguments) {
        boolean superuser = "root".equals(System.getProperty("user.name", ""));
        return by(superuser ? WITHOUT_THE_RIGHT_TO_READ_ALL : List.of(), List.of(), environment, arguments);
    }

    /**
     * Starts it by another program.
     *
     * @param starter a command that becomes the one that stands behind it, such as {@code runuser -u nobody --}
     */
    public static Launch by(
            List<String> starter, List<String> flags, Map<String, String> environment, List<String> arguments) {
        try {
            Path output = Files.createTempFile("tonghop-launch", ".out");
            List<String> command = new ArrayList<>(starter);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.timezone=Asia/Ho_Chi_Minh"));
            command.addAll(flags);
            command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), Main.class.getName()));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile())).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("TONGHOP_"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            return new Launch(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** As the out-of-memory killer would do it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends a signal by its name, as {@code kill} does. */
    public void signal(String name) {
        Signals.send(name, process.pid());
    }

    /** Waits so long, or until it has ended; whether it has. */
    public boolean endsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has made a file, or has ended. */
    public void makes(Path file) {
        while (isAlive() && !Files.exists(file)) {
            endsWithin(5);
        }
    }

    /** Waits for its end; one that hangs is killed, and counts as killed. */
    public Ended ended() {
        if (!endsWithin(TimeUnit.SECONDS.toMillis(PATIENCE_S))) {
            kill();
        }
        return new Ended(process.pid(), process.exitValue(), output());
    }

    /** What it has said so far, on both streams. */
    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a launch ended.
     *
     * @param pid of the process that was
     * @param status its exit status; 137 where it was killed
     * @param output both streams
     */
    public record Ended(long pid, int status, String output) {
        /** Done, with or without something for people to look at. */
        public boolean well() {
            return status == 0 || status == 3;
        }

        /** It said itself that it could not finish, in words meant for people. */
        boolean toldWhyNot() {
            return status == 1 && !output.isBlank() && !output.contains("\tat ");
        }

        boolean killed() {
            return status == KILLED;
        }
    }
}
