package vn.tonghop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code findings}: a line a remark. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class FindingsVerb implements Callable<Integer> {
    private final TongHop options;

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--personal-data")
    private boolean personalData;

    @Mixin
    private final Printing printing = new Printing();

    FindingsVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            printing.print(
                    session.warehouse()
                            .listings()
                            .findings(
                                    selection.scope(session),
                                    options.lang(),
                                    session.configuration().definitions().names(options.lang()),
                                    personalData),
                    options.surroundings());
            return ExitStatus.DONE;
        }
    }
}
