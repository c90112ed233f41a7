package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.Order;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Message;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.Decision;
import vn.tonghop.warehouse.Scope;

/** {@code resolve}: decide a held submission, or take back one in force. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class ResolveVerb implements Callable<Integer> {
    private static final Message ONE = new Message(
            "Hãy ghi đúng một quyết định: --as-revision-of S, --as-part, --unit U và/hoặc --period P, --dataset D, --column \"TEXT\"=trường,"
                    + " --code trường:\"TEXT\"=MÃ, --unit-of \"TEXT\"=1000:USD, --merged once|each, --discard, --withdraw hoặc --undo.",
            "Give exactly one decision: --as-revision-of S, --as-part, --unit U and/or --period P, --dataset D, --column \"TEXT\"=field,"
                    + " --code field:\"TEXT\"=CODE, --unit-of \"TEXT\"=1000:USD, --merged once|each, --discard, --withdraw or --undo.");

    private static final Message ONCE_OR_EACH = new Message(
            "--merged là once (một lần cho cả nhóm dòng) hoặc each (mỗi dòng một lần).",
            "--merged is once (once for all the rows) or each (once a row).");

    private final TongHop options;

    @Parameters(paramLabel = "SUBMISSION")
    private long submission;

    @Option(names = "--table", paramLabel = "N")
    private @Nullable Integer table;

    @Option(names = "--as-revision-of", paramLabel = "S")
    private List<Long> revised = new ArrayList<>();

    @Option(names = "--as-part")
    private boolean part;

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--dataset", paramLabel = "D")
    private @Nullable String dataset;

    @Option(names = "--column", paramLabel = "TEXT=FIELD")
    private @Nullable String column;

    @Option(names = "--code", paramLabel = "FIELD:TEXT=CODE")
    private @Nullable String code;

    @Option(names = "--unit-of", paramLabel = "TEXT=UNIT")
    private @Nullable String unitOf;

    @Option(names = "--merged", paramLabel = "once|each")
    private @Nullable String merged;

    @Option(names = "--discard")
    private boolean discard;

    @Option(names = "--withdraw")
    private boolean withdraw;

    @Option(names = "--undo")
    private boolean undo;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--reason", paramLabel = "R")
    private @Nullable String reason;

    ResolveVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Session session = Session.of(options)) {
            Decision decision = new Decision(
                    session.submission(submission),
                    Optional.ofNullable(table),
                    choice(session),
                    Optional.ofNullable(by),
                    Optional.ofNullable(reason));
            Order order = new Order(
                    Order.Kind.RESOLVE,
                    session.home().inbox(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    options.lang(),
                    Optional.of(decision));
            return RunVerb.run(session, options, order);
        }
    }

    /** The dataset of one table, which has to be named. */
    private Dataset dataset(Session session, String name) {
        Dataset named = session.dataset(name).dataset();
        if (table == null) {
            throw new UsageFault(new Message(
                    "--dataset là của riêng một bảng: hãy thêm --table N. Xem: tonghop submissions",
                    "--dataset is of one table alone: add --table N. See: tonghop submissions"));
        }
        return named;
    }

    private Decision.Choice choice(Session session) {
        List<Decision.Choice> choices = new ArrayList<>();
        if (!revised.isEmpty()) {
            choices.add(new Decision.RevisionOf(
                    revised.stream().map(SubmissionId::new).toList()));
        }
        if (part) {
            choices.add(new Decision.Part());
        }
        Scope place = selection.scope(session);
        if (place.unit().isPresent() || place.period().isPresent()) {
            choices.add(new Decision.Placed(place.unit(), place.period()));
        }
        if (dataset != null) {
            choices.add(new Decision.DatasetIs(dataset(session, dataset)));
        }
        if (column != null) {
            choices.add(
                    new ColumnAnswer(session, session.submission(submission), Optional.ofNullable(table)).of(column));
        }
        if (code != null) {
            choices.add(new CodeAnswer(session, session.submission(submission), Optional.ofNullable(table)).of(code));
        }
        if (unitOf != null) {
            choices.add(new UnitAnswer(session, session.submission(submission), Optional.ofNullable(table)).of(unitOf));
        }
        if (merged != null) {
            choices.add(new Decision.Merged(Merging.answer(merged).orElseThrow(() -> new UsageFault(ONCE_OR_EACH))));
        }
        if (discard) {
            choices.add(new Decision.Discard());
        }
        if (withdraw) {
            choices.add(new Decision.Withdraw());
        }
        if (undo) {
            choices.add(new Decision.Undo());
        }
        if (choices.size() != 1) {
            throw new UsageFault(ONE);
        }
        return choices.get(0);
    }
}
