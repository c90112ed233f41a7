package vn.tonghop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.Trial;

/**
 * {@code trial}: what a run starts to read one file alone, after a run died while it was being read. Not for people, and not
 * in {@code --help}. Ends when its standard input does, since nobody waits for it then.
 */
@Command(hidden = true)
final class TrialVerb implements Callable<Integer> {
    private final TongHop options;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    TrialVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Thread parent = new Thread(TrialVerb::endWithInput, "parent");
        parent.setDaemon(true);
        parent.start();
        try (Session session = Session.of(options)) {
            new Trial(session.home(), session.configuration())
                    .read(file, Optional.ofNullable(period).map(Session::period));
            return ExitStatus.DONE;
        } catch (UncheckedIOException machine) {
            return ExitStatus.FAILED;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            // Its kind alone: the message may quote the file.
            options.surroundings().out().println(fault.getClass().getSimpleName());
            return Trial.BROUGHT_DOWN;
        }
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // Gone all the same.
        }
        Runtime.getRuntime().halt(ExitStatus.FAILED);
    }
}
