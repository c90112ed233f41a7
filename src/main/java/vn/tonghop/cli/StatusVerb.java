package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.UndeclaredPeriod;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Listings;

/** {@code status}: who has reported what. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class StatusVerb implements Callable<Integer> {
    private final TongHop options;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Mixin
    private final Printing printing = new Printing();

    StatusVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Optional<Period> of = Optional.ofNullable(period).map(Session::period);
        try (Session session = Session.of(options)) {
            Listings listings = session.warehouse().listings();
            List<String> below = Stream.concat(
                            listings.completeness(of).toList().stream()
                                    .map(row -> Completeness.of(row).told().in(options.lang())),
                            UndeclaredPeriod.of(listings, of).stream().map(period -> period.text(options.lang())))
                    .toList();
            printing.print(
                    listings.status(of, options.surroundings().clock().instant()), options.surroundings(), below);
            return ExitStatus.DONE;
        }
    }
}
