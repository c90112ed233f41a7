package vn.tonghop.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.consolidate.Depth;
import vn.tonghop.consolidate.Explanation;
import vn.tonghop.consolidate.FigureKey;
import vn.tonghop.consolidate.Release;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.text.Spelling;

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

    @Option(names = "--depth", paramLabel = "nation|unit|submission|sheet|row", defaultValue = "row")
    private String depth = "row";

    @Mixin
    private final Printing printing = new Printing();

    ExplainVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Period of = Session.period(period);
        FigureKey key = FigureKey.parse(figure).orElseThrow(() -> unknown(figure, ""));
        Depth level = Depth.of(depth).orElseThrow(this::unknownDepth);
        try (Session session = Session.of(options)) {
            Release made = session.release(of, Optional.ofNullable(release));
            Explanation explanation = session.explanation();
            if (!explanation.figures(made).contains(key.figure())) {
                throw unknown(key.figure(), String.join(", ", explanation.figures(made)));
            }
            known(key, explanation.breakdowns(made, key.figure()));
            String area = Optional.ofNullable(unit).map(session::area).orElse(Session.NATION);
            printing.print(explanation.explain(made, key, area, level, options.lang()), options.surroundings());
            return ExitStatus.DONE;
        }
    }

    private UsageFault unknownDepth() {
        String known = Arrays.stream(Depth.values()).map(Depth::id).collect(Collectors.joining(", "));
        return new UsageFault(new Message(
                "Không hiểu --depth “" + depth + "”. Ghi một trong: " + known + ".",
                "--depth “" + depth + "” is not understood. Give one of: " + known + "."));
    }

    /** A key that no unit reported is not one of the release: nothing would tell it from a misspelt one. */
    private static void known(FigureKey asked, List<FigureKey> breakdowns) {
        if (asked.by().isEmpty() || breakdowns.contains(asked)) {
            return;
        }
        List<String> keys = breakdowns.stream()
                .filter(one -> one.by().equals(asked.by()))
                .map(FigureKey::key)
                .toList();
        if (!keys.isEmpty()) {
            String of = asked.figure() + "[" + asked.by() + "]";
            throw unknown(
                    asked.key(),
                    keys,
                    new Message("Bản này không có “%s” trong " + of, "This release has no “%s” in " + of));
        }
        throw unknown(
                asked.by(),
                breakdowns.stream().map(FigureKey::by).distinct().toList(),
                new Message(asked.figure() + " không chia theo “%s”", asked.figure() + " is not broken down by “%s”"));
    }

    private static UsageFault unknown(String word, List<String> known, Message what) {
        Optional<String> near = Spelling.nearest(word, known);
        String all = known.isEmpty() ? "–" : String.join(", ", known);
        return new UsageFault(new Message(
                what.vi().formatted(word)
                        + near.map(one -> "; có phải là: " + one + "?").orElse(".") + " Có: " + all,
                what.en().formatted(word)
                        + near.map(one -> "; did you mean: " + one + "?").orElse(".") + " There are: " + all));
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
