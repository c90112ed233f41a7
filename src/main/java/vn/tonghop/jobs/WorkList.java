package vn.tonghop.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tonghop.definition.Definitions;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.Listings;
import vn.tonghop.warehouse.Waiting;
import vn.tonghop.warehouse.Warehouse;

/** What waits for a person, the gravest first, each with the command that settles it: contract section 3, {@code todo}. */
public final class WorkList {
    /** Codes that ask what a word of the file means; all others with a command wait for a decision on a file or table. */
    private static final Set<FindingCode> QUESTIONS = EnumSet.of(
            FindingCode.TABLE_UNCLEAR,
            FindingCode.COLUMN_UNCLEAR,
            FindingCode.COLUMN_QUESTION,
            FindingCode.CODE_QUESTION,
            FindingCode.UNIT_UNCLEAR,
            FindingCode.MEASURE_MERGED);

    private static final Set<FindingCode> DECISIONS = Stream.of(FindingCode.values())
            .filter(code -> code.command().isPresent() && !QUESTIONS.contains(code))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));

    private static final Message ROWS_REJECTED = new Message(
            "{1:number} dòng không được nhập vì có ô sai. Hãy gửi tệp phản hồi cho đơn vị để sửa.",
            "{1:number} rows are not loaded, since cells are wrong. Send the returned workbook to the unit.");
    private static final Message SEE = new Message(
            "tonghop findings --submission {1} --severity error", "tonghop findings --submission {1} --severity error");
    private static final Message TAKE_IN = new Message("tonghop ingest", "tonghop ingest");
    private static final Message WARNINGS = new Message("{1}: {2:number} chỗ.", "{1}: {2:number} times.");
    private static final Message SEE_CODE =
            new Message("tonghop findings --submission {1} --code {2}", "tonghop findings --submission {1} --code {2}");
    private static final Message LATE = new Message("Quá hạn mà chưa gửi: {1:name}.", "Late, and not sent: {1:name}.");
    private static final Message FORMS = new Message(
            "tonghop template --all --unit {1} --period {2}", "tonghop template --all --unit {1} --period {2}");

    private final Listings listings;
    private final RunChecks runs;
    private final Definitions definitions;
    private final Lang lang;
    private final UnaryOperator<String> names;

    /** The list of a home and its database, in a language. */
    public WorkList(Home home, Database database, Definitions definitions, Lang lang) {
        this.listings =
                new Warehouse(database.dataSource(), new JdbcTransactionManager(database.dataSource())).listings();
        this.runs = new RunChecks(home, database, lang);
        this.definitions = definitions;
        this.lang = lang;
        this.names = definitions.names(lang);
    }

    /** What kind of work it is, the gravest first. */
    public enum Kind {
        /** A run that did not do all that it was to do. */
        RUN(new Message("lần chạy", "runs")),
        /** A file or table that somebody has to decide on. */
        HELD(new Message("hồ sơ chờ quyết định", "held")),
        /** A word of a file that is not understood. */
        QUESTION(new Message("câu hỏi", "questions")),
        /** Rows or files that could not be loaded. */
        REJECTED(new Message("phần bị từ chối", "rejected")),
        /** A currency without a rate. */
        RATE(new Message("tỷ giá còn thiếu", "rates")),
        /** A period for which nobody is declared to report. */
        COVERAGE(new Message("kỳ chưa khai báo đơn vị", "undeclared periods")),
        /** A unit whose reports are late. */
        LATE(new Message("đơn vị chậm", "late units")),
        /** A kind of warning of a submission. */
        WARNING(new Message("loại cảnh báo", "kinds of warnings"));

        private final Message name;

        Kind(Message name) {
            this.name = name;
        }

        /** The word of the contract. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What several of them are called. */
        public Message several() {
            return name;
        }

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One piece of work.
     *
     * @param period by its label; empty where it is of none
     * @param unit by its id; empty where it is of none
     * @param submission its number; empty where it is of none
     * @param file as it was received; empty where it is of none
     * @param what waits, and why
     * @param command that settles it, blanks in capitals
     */
    public record Item(
            Kind kind, String period, String unit, String submission, String file, String what, String command) {}

    /**
     * The whole list.
     *
     * @param period one alone, beside what is of none; empty for all
     * @param now against which lateness is told
     */
    public List<Item> items(Optional<Period> period, Instant now) {
        List<Item> items = new ArrayList<>();
        runs.examine().stream()
                .filter(run -> run.kind() == Doctor.Diagnosis.Kind.FAULT)
                .forEach(run -> items.add(new Item(Kind.RUN, "", "", "", "", run.text(), run.command())));
        waiting(period, now).forEach(waiting -> items.add(item(waiting)));
        for (MissingRate rate : MissingRate.of(listings, period)) {
            items.add(new Item(Kind.RATE, rate.period(), "", "", "", rate.what(lang), rate.command(lang)));
        }
        for (UndeclaredPeriod one : UndeclaredPeriod.of(listings, period)) {
            items.add(new Item(Kind.COVERAGE, one.period(), "", "", "", one.what(lang), one.command(lang)));
        }
        items.sort(Comparator.comparing(Item::kind));
        return List.copyOf(items);
    }

    /** How many there are of each kind, for what is said at the end of a run. */
    public Map<Kind, Integer> counts(Instant now) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        waiting(Optional.empty(), now).forEach(one -> counts.merge(Kind.of(one.kind()), 1, Integer::sum));
        return counts;
    }

    private List<Waiting> waiting(Optional<Period> period, Instant now) {
        return listings.waiting(period, QUESTIONS, DECISIONS, Set.of(FindingCode.RATE_MISSING), now);
    }

    private Item item(Waiting waiting) {
        return new Item(
                Kind.of(waiting.kind()),
                waiting.period(),
                waiting.unit(),
                waiting.submission().orElse(""),
                waiting.file(),
                what(waiting),
                command(waiting));
    }

    private String what(Waiting waiting) {
        String number = Long.toString(waiting.number());
        return switch (Kind.of(waiting.kind())) {
            case LATE -> LATE.in(lang, "", List.of(named(waiting.details())), names);
            case WARNING ->
                WARNINGS.in(
                        lang, "", List.of(waiting.code().orElseThrow().title().in(lang), number));
            default ->
                waiting.code()
                        .map(code -> code.question().in(lang, waiting.value(), waiting.details(), names))
                        .orElseGet(() -> ROWS_REJECTED.in(lang, "", List.of(number)));
        };
    }

    private String named(List<String> ids) {
        return definitions.all().stream()
                .filter(one -> ids.contains(one.dataset().id()))
                .map(one -> one.label().vi())
                .collect(Collectors.joining(", "));
    }

    private String command(Waiting waiting) {
        String submission = waiting.submission().orElse("");
        return switch (Kind.of(waiting.kind())) {
            case LATE -> FORMS.in(lang, "", List.of(waiting.unit(), waiting.period()));
            case WARNING ->
                SEE_CODE.in(
                        lang,
                        "",
                        List.of(submission, waiting.code().orElseThrow().id()));
            case REJECTED -> submission.isEmpty() ? TAKE_IN.in(lang) : SEE.in(lang, "", List.of(submission));
            default ->
                filled(waiting.code().orElseThrow().command().orElseThrow(), waiting)
                        .in(lang, waiting.value(), waiting.details());
        };
    }

    /** A command with what only the list knows; what stands in force beside a late report is replaced by it. */
    private static Message filled(Message command, Waiting waiting) {
        String beside = waiting.beside().map(one -> "--as-revision-of " + one).orElse("--as-part");
        UnaryOperator<String> filled =
                text -> text.replace("{submission}", waiting.submission().orElse(""))
                        .replace("{table}", waiting.table().map(String::valueOf).orElse("1"))
                        .replace("{beside}", beside);
        return new Message(filled.apply(command.vi()), filled.apply(command.en()));
    }
}
