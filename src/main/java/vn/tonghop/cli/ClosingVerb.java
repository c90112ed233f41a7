package vn.tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.Order;

/** {@code close} and {@code reopen}: whether a period still takes submissions. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class ClosingVerb implements Callable<Integer> {
    private final TongHop options;
    private final Order.Kind kind;

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    ClosingVerb(TongHop options, Order.Kind kind) {
        this.options = options;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            Order order = new Order(
                    kind,
                    session.home().inbox(),
                    Optional.empty(),
                    Optional.of(Session.period(period)),
                    Optional.empty(),
                    options.lang());
            return RunVerb.run(session, options, order);
        }
    }
}
