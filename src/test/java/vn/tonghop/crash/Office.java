package vn.tonghop.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A home of its own with the server in it, and the program launched on it. */
final class Office {
    private static final Map<String, String> NO_OTHER_DATABASE = Map.of();

    private final Path home;
    private final Path inbox;

    private Office(Path home, Path inbox) {
        this.home = home;
        this.inbox = inbox;
    }

    /** A home that is not there yet. */
    static Office fromNothing(Path home, Path inbox) {
        return new Office(home, inbox);
    }

    /** A copy of another home, whose server is not running. */
    static Office copyOf(Office other, Path home) {
        try {
            Process copying = new ProcessBuilder("cp", "-a", other.home.toString(), home.toString())
                    .inheritIO()
                    .start();
            if (copying.onExit().join().exitValue() != 0) {
                throw new IOException("cannot copy " + other.home);
            }
            return new Office(home, other.inbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same home with another inbox. */
    Office with(Path otherInbox) {
        return new Office(home, otherInbox);
    }

    Path home() {
        return home;
    }

    Path inbox() {
        return inbox;
    }

    /** Launches a verb; those that take an inbox are given ours. */
    Launch launch(String... verb) {
        return launch(List.of(), verb);
    }

    Launch launch(List<String> flags, String... verb) {
        List<String> arguments = new ArrayList<>(List.of(verb));
        if (arguments.contains("nightly") || arguments.contains("ingest")) {
            arguments.addAll(List.of("--inbox", inbox.toString()));
        }
        arguments.addAll(List.of("--home", home.toString()));
        return Launch.of(flags, NO_OTHER_DATABASE, arguments);
    }

    /** The server's process, while there is one. */
    Optional<Long> server() {
        try {
            Path file = home.resolve("db/data/postmaster.pid");
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(pid -> pid.matches("\\d+"))
                    .map(Long::valueOf)
                    .filter(pid ->
                            ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** Where its server listens. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + line("db/port") + "/tonghop";
    }

    String password() {
        return line("db/password");
    }

    private String line(String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the home, and whatever process of its server is left. */
    void remove() {
        server().ifPresent(pid -> Signals.send("KILL", pid));
        try {
            new ProcessBuilder("rm", "-rf", home.toString()).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder of the home, by path. */
    List<Path> files(String folder) {
        if (!Files.isDirectory(home.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(home.resolve(folder))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
