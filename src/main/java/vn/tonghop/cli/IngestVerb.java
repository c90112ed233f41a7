package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.Order;
import vn.tonghop.model.Message;

/** {@code ingest}: receive, recognise, normalise, validate and load. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class IngestVerb implements Callable<Integer> {
    private final TongHop options;

    @Option(names = "--inbox", paramLabel = "DIR")
    private @Nullable Path inbox;

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--file", paramLabel = "F")
    private @Nullable Path file;

    IngestVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            Path folder = RunVerb.inbox(Optional.ofNullable(inbox), session.home());
            Order order = new Order(
                    Order.Kind.INGEST,
                    folder,
                    Optional.ofNullable(file).map(IngestVerb::readable),
                    selection.period(),
                    selection.unit(session),
                    options.lang());
            return RunVerb.run(session, options, order);
        }
    }

    static Path readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UsageFault(new Message(
                    "Không có hoặc không đọc được tệp " + file + ".",
                    "The file " + file + " is not there, or cannot be read."));
        }
        return file;
    }
}
