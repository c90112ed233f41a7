package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.Order;

/** {@code nightly}: ingest all that is new, consolidate what changed, write the workbooks. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class NightlyVerb implements Callable<Integer> {
    private final TongHop options;

    @Option(names = "--inbox", paramLabel = "DIR")
    private @Nullable Path inbox;

    NightlyVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            Path folder = RunVerb.inbox(Optional.ofNullable(inbox), session.home());
            Order order = new Order(
                    Order.Kind.NIGHTLY, folder, Optional.empty(), Optional.empty(), Optional.empty(), options.lang());
            return RunVerb.run(session, options, order);
        }
    }
}
