package vn.tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.model.UnitId;

/** {@code figures}: the consolidated figures of a release. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class FiguresVerb implements Callable<Integer> {
    private static final String NATION = "VN";

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
                            .figures(Session.period(period), area(session), Optional.ofNullable(release)),
                    options.surroundings());
            return ExitStatus.DONE;
        }
    }

    private Optional<String> area(Session session) {
        return Optional.ofNullable(unit)
                .map(text ->
                        isArea(session, text) ? text : unitId(session, text).value());
    }

    private static boolean isArea(Session session, String text) {
        return text.equals(NATION)
                || session.configuration().reference().clusters().ids().contains(text);
    }

    private static UnitId unitId(Session session, String text) {
        return session.unit(text);
    }
}
