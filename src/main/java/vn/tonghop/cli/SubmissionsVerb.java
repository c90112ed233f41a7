package vn.tonghop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code submissions}: a line a table found. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class SubmissionsVerb implements Callable<Integer> {
    private final TongHop options;

    @Mixin
    private final Selection selection = new Selection();

    @Mixin
    private final Printing printing = new Printing();

    SubmissionsVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            printing.print(
                    session.warehouse().listings().submissions(selection.scope(session)), options.surroundings());
            return ExitStatus.DONE;
        }
    }
}
