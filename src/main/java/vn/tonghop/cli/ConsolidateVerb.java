package vn.tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.Order;

/** {@code consolidate}: make a new release, where anything changed, and its workbook. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class ConsolidateVerb implements Callable<Integer> {
    private final TongHop options;

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    ConsolidateVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            Order order = new Order(
                    Order.Kind.CONSOLIDATE,
                    session.home().inbox(),
                    Optional.empty(),
                    Optional.of(Session.period(period)),
                    Optional.empty(),
                    options.lang());
            return RunVerb.run(session, options, order);
        }
    }
}
