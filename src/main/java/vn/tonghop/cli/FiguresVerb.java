package vn.tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code figures}: the consolidated figures of a release. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class FiguresVerb implements Callable<Integer> {
    private final TongHop options;

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--release", paramLabel = "N")
    private @Nullable Integer release;

    @Mixin
    private final Printing printing = new Printing();

    FiguresVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            printing.print(
                    session.warehouse()
                            .listings()
                            .figures(
                                    Session.period(period),
                                    Optional.ofNullable(unit).map(session::area),
                                    Optional.ofNullable(release)),
                    options.surroundings());
            return ExitStatus.DONE;
        }
    }
}
