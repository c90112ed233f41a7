package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.Inspection;
import vn.tonghop.warehouse.Warehouse;

/** {@code inspect}: how a file would be read, without loading it. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class InspectVerb implements Callable<Integer> {
    private final TongHop options;

    @Parameters(paramLabel = "FILE", index = "0")
    private Path file = Path.of("");

    @Option(names = "--inbox", paramLabel = "DIR")
    private @Nullable Path inbox;

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--cells")
    private boolean cells;

    @Option(names = "--personal-data")
    private boolean personalData;

    @Mixin
    private final Printing printing = new Printing();

    InspectVerb(TongHop options) {
        this.options = options;
    }

    /** What operators have answered stands in the database; a home without one has no answers, and gets no database for that. */
    private static Optional<Warehouse> warehouse(Session session) {
        return session.hasDatabase() ? Optional.of(session.warehouse()) : Optional.empty();
    }

    @Override
    public Integer call() {
        IngestVerb.readable(file);
        try (Session session = Session.of(options)) {
            Inspection inspection = new Inspection(
                    session.home(), session.configuration(), options.lang(), personalData, warehouse(session));
            Path folder = Optional.ofNullable(inbox).orElse(session.home().inbox());
            printing.print(
                    cells
                            ? inspection.cells(file)
                            : inspection.inspect(file, folder, selection.period(), selection.unit(session)),
                    options.surroundings());
            return ExitStatus.DONE;
        }
    }
}
