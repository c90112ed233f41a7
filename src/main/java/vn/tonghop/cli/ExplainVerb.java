package vn.tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.consolidate.Explanation;
import vn.tonghop.consolidate.FigureKey;
import vn.tonghop.consolidate.Release;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;

/** {@code explain}: the submissions, sheets and rows a figure came from. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class ExplainVerb implements Callable<Integer> {
    private final TongHop options;

    @Parameters(index = "0", paramLabel = "FIGURE")
    private String figure = "";

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--release", paramLabel = "N")
    private @Nullable Integer release;

    @Mixin
    private final Printing printing = new Printing();

    ExplainVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Period of = Session.period(period);
        FigureKey key = FigureKey.parse(figure).orElseThrow(() -> unknown(figure, ""));
        try (Session session = Session.of(options)) {
            Release made = session.release(of, Optional.ofNullable(release));
            Explanation explanation = session.explanation();
            if (!explanation.figures(made).contains(key.figure())) {
                throw unknown(key.figure(), String.join(", ", explanation.figures(made)));
            }
            String area = Optional.ofNullable(unit).map(session::area).orElse(Session.NATION);
            printing.print(explanation.explain(made, key, area), options.surroundings());
            return ExitStatus.DONE;
        }
    }

    private static UsageFault unknown(String figure, String known) {
        String vi = known.isEmpty() ? "" : " Các chỉ tiêu của bản này: " + known;
        String en = known.isEmpty() ? "" : " The figures of this release: " + known;
        return new UsageFault(new Message(
                "Không có chỉ tiêu “" + figure
                        + "”. Chỉ tiêu ghi như: associations.members, associations.members[kind=bilateral]." + vi,
                "There is no figure “" + figure
                        + "”. Figures look like associations.members, associations.members[kind=bilateral]." + en));
    }
}
