package vn.tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
        try (Session session = Session.of(options)) {
            printing.print(
                    session.warehouse()
                            .listings()
                            .status(
                                    Optional.ofNullable(period).map(Session::period),
                                    options.surroundings().clock().instant()),
                    options.surroundings());
            return ExitStatus.DONE;
        }
    }
}
