package vn.tonghop.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.WorkList;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Notation;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Relation;

/** {@code todo}: what waits for a person, each with the command that settles it. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class TodoVerb implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("rank", "kind", "period", "unit", "submission", "file", "what", "command");
    private static final Message NOTHING = new Message("Không có việc gì chờ.", "Nothing waits.");
    private static final Message WAITS = new Message("Đang chờ: {1}.", "Waiting: {1}.");

    private final TongHop options;

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Mixin
    private final Printing printing = new Printing();

    TodoVerb(TongHop options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Optional<Period> of = Optional.ofNullable(period).map(Session::period);
        try (Session session = Session.of(options)) {
            List<WorkList.Item> items = of(session, options.lang())
                    .items(of, options.surroundings().clock().instant());
            Map<WorkList.Kind, Integer> counts = items.stream()
                    .collect(
                            Collectors.groupingBy(WorkList.Item::kind, TreeMap::new, Collectors.summingInt(item -> 1)));
            printing.print(relation(items), options.surroundings(), List.of(told(counts, options.lang())));
            return ExitStatus.DONE;
        }
    }

    /** The work list of a session's home. */
    static WorkList of(Session session, Lang lang) {
        return new WorkList(
                session.home(), session.database(), session.configuration().definitions(), lang);
    }

    /** How much waits, and of what kind. */
    static String told(Map<WorkList.Kind, Integer> counts, Lang lang) {
        if (counts.isEmpty()) {
            return NOTHING.in(lang);
        }
        String kinds = counts.entrySet().stream()
                .map(one -> Notation.of(lang).number(one.getValue()) + " "
                        + one.getKey().several().in(lang))
                .collect(Collectors.joining(", "));
        return WAITS.in(lang, "", List.of(kinds));
    }

    private static Relation relation(List<WorkList.Item> items) {
        return Relation.of(COLUMNS, sink -> {
            int rank = 0;
            for (WorkList.Item item : items) {
                rank++;
                sink.accept(List.of(
                        Integer.toString(rank),
                        item.kind().id(),
                        item.period(),
                        item.unit(),
                        item.submission(),
                        item.file(),
                        item.what(),
                        item.command()));
            }
        });
    }
}
