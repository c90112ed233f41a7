package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Message;
import vn.tonghop.model.Severity;
import vn.tonghop.text.Spelling;
import vn.tonghop.warehouse.FindingScope;

/** {@code findings}: a line a remark. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class FindingsVerb implements Callable<Integer> {
    private final TongHop options;

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--submission", paramLabel = "S")
    private @Nullable Long submission;

    @Option(names = "--severity", paramLabel = "error|warning|info")
    private @Nullable String severity;

    @Option(names = "--code", paramLabel = "C")
    private @Nullable String code;

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
                                    asked(session),
                                    options.lang(),
                                    session.configuration().definitions().names(options.lang()),
                                    personalData),
                    options.surroundings());
            return ExitStatus.DONE;
        }
    }

    private FindingScope asked(Session session) {
        return new FindingScope(
                selection.scope(session),
                Optional.ofNullable(submission).map(session::submission),
                Optional.ofNullable(severity).map(id -> oneOf(id, Severity.values(), Severity::id, "--severity")),
                Optional.ofNullable(code).map(id -> oneOf(id, FindingCode.values(), FindingCode::id, "--code")));
    }

    private static <T> T oneOf(String asked, T[] all, Function<T, String> id, String option) {
        List<String> ids = Stream.of(all).map(id).toList();
        int index = ids.indexOf(asked);
        if (index < 0) {
            String near = Spelling.nearest(asked, ids).orElse(ids.get(0));
            throw new UsageFault(new Message(
                    "Không có " + option + " “" + asked + "”; có phải là: " + near + "? Danh sách: jobs/findings.md",
                    "There is no " + option + " “" + asked + "”; did you mean: " + near
                            + "? All of them: jobs/findings.md"));
        }
        return all[index];
    }
}
