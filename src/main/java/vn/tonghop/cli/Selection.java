package vn.tonghop.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.warehouse.Scope;

/** The options that narrow rows to a period and a unit. */
final class Selection {
    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    Optional<Period> period() {
        return Optional.ofNullable(period).map(Session::period);
    }

    Optional<UnitId> unit(Session session) {
        return Optional.ofNullable(unit).map(session::unit);
    }

    Scope scope(Session session) {
        return new Scope(period(), unit(session));
    }
}
