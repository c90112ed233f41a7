package vn.tonghop.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.consolidate.Consolidation;
import vn.tonghop.consolidate.Release;
import vn.tonghop.definition.Field;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.Receipt;
import vn.tonghop.intake.Received;
import vn.tonghop.intake.Request;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.report.NationalWorkbook;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.warehouse.Decision;
import vn.tonghop.warehouse.DecisionRefused;
import vn.tonghop.warehouse.InboxFinding;
import vn.tonghop.warehouse.Place;
import vn.tonghop.warehouse.RunFailure;
import vn.tonghop.warehouse.RunHistory;
import vn.tonghop.warehouse.RunId;
import vn.tonghop.warehouse.RunPart;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.TableStatus;
import vn.tonghop.warehouse.Warehouse;

/** What the steps of a run do, and what has come of it so far. Serves one run, and the one left unfinished before it. */
class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final String RUN = "run";
    private static final String READ = "read";
    private static final String CONSOLIDATE = "consolidate";
    private static final Message INBOX_GONE = new Message(
            "Thư mục nhận {1} không còn hoặc không đọc được nữa; những tệp đã nhận vẫn được xử lý."
                    + " Hãy đặt lại thư mục và cấp quyền đọc; lần chạy sau nhận các tệp còn lại.",
            "The inbox {1} is gone, or cannot be read any more; what was received before is dealt with."
                    + " Put the folder back and allow reading it, and the next run receives the rest.");
    private static final Message TWICE = new Message(
            "Lần chạy bị dừng giữa chừng ở bước này và lần sau cũng không làm xong được; phần còn thiếu chuyển sang lần chạy mới.",
            "The run was cut short at this step and could not be finished by the next one either; a new run does what is left.");

    private final Home home;
    private final Configuration configuration;
    private final Clock clock;
    private final Progress progress;
    private final Watch watch;
    private final DataSource dataSource;
    private final Warehouse warehouse;
    private final Consolidation consolidation;
    private final Stages stages;
    private final Archive archive;
    private final Intake intake;
    private final Suspects suspects;
    private final List<Outcome.Made> releases = new ArrayList<>();
    private final List<Period> unchanged = new ArrayList<>();
    private final List<Period> empty = new ArrayList<>();
    private final List<UndeclaredPeriod> undeclared = new ArrayList<>();
    private final Set<MissingRate> ratesMissing = new LinkedHashSet<>();
    private final List<Path> workbooks = new ArrayList<>();
    private final Set<RunId> runs = new LinkedHashSet<>();
    private final List<SubmissionId> decided = new ArrayList<>();
    private final Reasons reasons;
    private final RunHistory history;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    /** Files whose reading failed in this process though they bring down no process of their own, and why. */
    private final Map<SubmissionId, Throwable> leftOut = new LinkedHashMap<>();

    private final Set<Place> unsettled = new HashSet<>();
    private final List<InboxFinding> left = new ArrayList<>();
    private final List<Message> before = new ArrayList<>();
    private Returning returning;
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger toRead = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();

    Work(
            Home home,
            Configuration configuration,
            Clock clock,
            Progress progress,
            Watch watch,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.home = home;
        this.reasons = new Reasons(home);
        this.configuration = configuration;
        this.clock = clock;
        this.progress = progress;
        this.watch = watch;
        this.dataSource = dataSource;
        this.warehouse = new Warehouse(dataSource, transactions);
        this.history = warehouse.history();
        this.attempts = new Attempts(home, watch, history, clock, transactions);
        this.transaction = new TransactionTemplate(transactions);
        this.consolidation = new Consolidation(dataSource, transactions, configuration.madeBy());
        home.sweep(RUN);
        home.sweepUnfinished();
        this.stages =
                Stages.of(new Opener(home.temporary(RUN)), configuration.definitions(), configuration.reference());
        this.archive = new Archive(home.archive());
        this.intake = new Intake(archive, configuration.reference(), clock);
        this.returning = returning();
        Request anything = new Request(home.inbox(), Optional.empty(), Optional.empty(), Optional.empty());
        this.suspects = new Suspects(warehouse, sources(anything), new TrialProcess(home, watch), transactions);
    }

    /** Brings the reference data of the warehouse up to those of {@code jobs/reference}. */
    void prepare() {
        warehouse.dimensions().load(configuration.reference(), clock.instant());
    }

    /** Tries the files that were being read when a run ended without reading them to their end. */
    Suspects.Verdict examineSuspects() {
        return suspects.examine();
    }

    private Returning returning() {
        return new Returning(home, configuration, archive, warehouse.returned(), clock, attempts);
    }

    /** A step of a run begins, perhaps not for the first time: nothing of it has failed yet. */
    void begins(RunId run, String step) {
        history.forget(run, step);
        unsettled.clear();
        returning = returning();
    }

    Optional<RunId> unfinished() {
        return warehouse.register().unfinishedRun();
    }

    /** Whether the run that began last was begun for this decision, which is kept since then, and did not do all of it. */
    boolean isDecided(Decision decision) {
        return history.last()
                .filter(last -> !last.completed() && history.isBegunFor(last.id(), decision))
                .isPresent();
    }

    /**
     * Begins a run.
     *
     * @param decided that the order's decision is kept already
     * @throws vn.tonghop.warehouse.DecisionRefused where it cannot be made; then there is no run
     */
    RunId begin(Order order, boolean decided) {
        RunId run = Objects.requireNonNull(transaction.execute(status -> {
            order.decision().filter(decision -> !decided).ifPresent(this::decide);
            RunId begun = warehouse.register().beginRun(order.job().verb(), clock.instant());
            order.decision().ifPresent(decision -> history.begunFor(begun, decision));
            return begun;
        }));
        order.decision().map(Decision::submission).ifPresent(this.decided::add);
        FailPoint.BEGUN.reached();
        return run;
    }

    /** Whether a run that was cut short is to be finished; one that cannot be is given up here, at the step it had come to. */
    boolean takeUp(RunId run, String step) {
        if (history.takeUp(run)) {
            return true;
        }
        attempts.note(run, RunPart.of(step), TWICE);
        end(run, RunHistory.DIED);
        return false;
    }

    /** Ends a run, completed if nothing failed. */
    void end(RunId run) {
        end(run, history.failures(run).isEmpty() ? RunHistory.COMPLETED : RunHistory.FAILED);
    }

    private void end(RunId run, String outcome) {
        warehouse.register().endRun(run, outcome, clock.instant());
        FailPoint.ENDED.reached();
    }

    /** What the run that was cut short could not do is told by the one that follows it. */
    void tellBefore(RunId run) {
        List<RunFailure> failures = history.failures(run);
        if (!failures.isEmpty()) {
            before.add(FailureText.run(history.run(run)));
            failures.forEach(failure -> before.add(FailureText.of(failure)));
        }
    }

    void receive(JobParameters parameters) {
        RunId run = run(parameters);
        Request request = request(parameters);
        Receipt receipt = intake.receive(request, file -> register(run, file));
        if (receipt.whole()) {
            left.addAll(warehouse
                    .inbox()
                    .replace(request.inbox().normalize().toString(), asked(request), left(receipt), clock.instant()));
        } else {
            attempts.note(run, RunPart.of("receive"), gone(request.inbox()));
        }
        warehouse.inbox().forget(inbox -> !Files.isDirectory(Path.of(inbox)));
        FailPoint.RECEIVED.reachedWithCommit();
    }

    /** Which paths of an inbox a request looks at. */
    private Predicate<String> asked(Request request) {
        Optional<String> alone = request.file().map(file -> intake.name(file, request));
        return alone.<Predicate<String>>map(name -> name::equals).orElse(name -> intake.isAsked(name, request));
    }

    private static List<InboxFinding> left(Receipt receipt) {
        return receipt.notTaken().stream()
                .map(one -> new InboxFinding(
                        one.file(), one.hints().unit(), one.hints().period(), one.finding()))
                .toList();
    }

    private static Message gone(Path inbox) {
        List<String> folder = List.of(inbox.toString());
        return new Message(INBOX_GONE.in(Lang.VI, "", folder), INBOX_GONE.in(Lang.EN, "", folder));
    }

    private void register(RunId run, Received file) {
        watch.boundary();
        if (!warehouse.register().known(file.file(), file.sha256())) {
            warehouse.register().receive(run, file.file(), file.sha256(), file.size());
            files.incrementAndGet();
        }
    }

    List<Submission> unread(RunId run) {
        runs.add(run);
        Map<Boolean, List<Submission>> unread = warehouse.register().unread().stream()
                .collect(Collectors.partitioningBy(submission -> leftOut.containsKey(submission.id())));
        List<Submission> submissions = unread.getOrDefault(false, List.of());
        unread.getOrDefault(true, List.of())
                .forEach(one ->
                        attempts.note(run, RunPart.of(READ, one.file()), leftOut.getOrDefault(one.id(), silent())));
        toRead.set(read.get() + submissions.size());
        progress.received(toRead.get());
        return submissions;
    }

    SubmissionReader reader(SubmissionId id, JobParameters parameters) {
        return new SubmissionReader(id, stages, warehouse, sources(request(parameters)));
    }

    private SubmissionReader.Sources sources(Request request) {
        return new SubmissionReader.Sources(archive, intake, request, watch, this::read);
    }

    ItemLoading loading() {
        return new ItemLoading(warehouse, progress);
    }

    private void read(Submission submission) {
        progress.read(submission.file(), read.incrementAndGet(), toRead.get());
    }

    /** Settles the next unit and period that has something to settle; whether there may be more. */
    boolean settleNext(RunId run) {
        watch.boundary();
        List<Place> awaiting = warehouse.settlement().awaiting().stream()
                .filter(place -> !unsettled.contains(place))
                .toList();
        if (awaiting.isEmpty()) {
            return false;
        }
        Place place = awaiting.get(0);
        RunPart part = new RunPart("settle", Optional.of(place.period()), Optional.of(place.unit()), Optional.empty());
        if (!attempts.attempt(run, part, () -> warehouse.settlement().settle(place, names()))) {
            unsettled.add(place);
        }
        FailPoint.SETTLED.reachedWithCommit();
        return awaiting.size() > 1;
    }

    private Map<Dataset, String> names() {
        Map<Dataset, String> names = new HashMap<>();
        configuration
                .definitions()
                .all()
                .forEach(definition -> definition.name().ifPresent(name -> names.put(definition.dataset(), name)));
        return names;
    }

    /**
     * Keeps an operator's decision; what it changes is read and settled by the job that follows.
     *
     * @throws vn.tonghop.warehouse.DecisionRefused where it cannot be made
     */
    private void decide(Decision decision) {
        if (decision.choice() instanceof Decision.Placed placed) {
            requirePlace(decision.submission(), placed);
        }
        warehouse.decisions().decide(decision, clock.instant());
    }

    void close(JobParameters parameters) {
        optional(parameters, BatchJobs.PERIOD, Work::period)
                .ifPresent(period -> warehouse.closings().close(period, clock.instant()));
    }

    void reopen(JobParameters parameters) {
        optional(parameters, BatchJobs.PERIOD, Work::period)
                .ifPresent(period -> warehouse.closings().reopen(period, clock.instant()));
    }

    /** A closed period has a new release only where one is asked for by name. */
    private List<Period> open() {
        Set<Period> closed = warehouse.closings().closed();
        return consolidation.periods().stream()
                .filter(period -> !closed.contains(period))
                .toList();
    }

    void consolidate(JobParameters parameters) {
        RunId run = run(parameters);
        Optional<Period> named = optional(parameters, BatchJobs.PERIOD, Work::period);
        attempts.attempt(
                run,
                RunPart.of(CONSOLIDATE),
                () -> named.map(List::of)
                        .orElseGet(this::open)
                        .forEach(period -> attempts.attempt(
                                run, RunPart.of(CONSOLIDATE, period), () -> release(period, named.isPresent()))));
        FailPoint.RELEASED.reachedWithCommit();
    }

    private void release(Period period, boolean named) {
        vn.tonghop.consolidate.Outcome outcome = consolidation.release(period, clock.instant());
        if (outcome.kind() == vn.tonghop.consolidate.Outcome.Kind.MADE || named) {
            undeclared.addAll(UndeclaredPeriod.of(warehouse.listings(), Optional.of(period)));
            ratesMissing.addAll(MissingRate.of(warehouse.listings(), Optional.of(period)));
        }
        switch (outcome.kind()) {
            case MADE ->
                outcome.release().ifPresent(release -> releases.add(new Outcome.Made(period, release.number())));
            case UNCHANGED -> unchanged.add(period);
            case NOTHING_IN_FORCE -> empty.add(period);
        }
    }

    /**
     * Writes workbooks that are not there, whether this run made the release or one that died: of the latest release of each
     * period, and of all releases of a period that was named.
     */
    void publish(JobParameters parameters) {
        Lang lang = lang(parameters);
        NationalWorkbook workbook = NationalWorkbook.load(
                configuration.reports().resolve("national"), personalFields(), home.temporary(RUN));
        Optional<Period> named = optional(parameters, BatchJobs.PERIOD, Work::period);
        for (Period period : consolidation.periods()) {
            List<Release> wanted = named.equals(Optional.of(period))
                    ? consolidation.all(period)
                    : consolidation.latest(period).stream().toList();
            for (Release release : wanted) {
                if (!Files.exists(NationalWorkbook.path(home.outbox(), release))) {
                    attempts.attempt(run(parameters), RunPart.of("publish", period), () -> {
                        workbooks.add(workbook.write(dataSource, release, home.outbox(), lang));
                        FailPoint.WRITTEN.reached();
                    });
                }
            }
        }
    }

    /** Writes the next workbooks that tell units what became of their files; whether there may be more. */
    boolean giveBackSome(JobParameters parameters, Executor workers) {
        RunId run = run(parameters);
        AtomicBoolean more = new AtomicBoolean();
        attempts.attempt(
                run,
                RunPart.of(Returning.STEP),
                () -> more.set(
                        returning.writeSome(run, lang(parameters), stages.opener(), home.temporary(RUN), workers)));
        return more.get();
    }

    private static Lang lang(JobParameters parameters) {
        return Lang.EN.id().equals(parameters.getString(BatchJobs.LANG)) ? Lang.EN : Lang.VI;
    }

    private Set<String> personalFields() {
        return configuration.definitions().all().stream()
                .flatMap(definition -> definition.fields().stream())
                .filter(Field::personal)
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    /** Whether a job that failed did so for a reason that ends the run at once. */
    boolean isCutShort(JobExecution execution) {
        boolean cut = false;
        for (StepExecution step : execution.getStepExecutions()) {
            for (Throwable fault : step.getFailureExceptions()) {
                if (attempts.endsTheRun(step.getStepName(), fault)) {
                    reasons.add(step.getStepName(), fault);
                    cut = true;
                }
            }
        }
        return cut || watch.end().isPresent();
    }

    /** Keeps for {@code doctor} why a run was cut short, as far as it can be kept: the disk of the database may be full. */
    void cutShort(RunId run, JobExecution execution) {
        try {
            warehouse.register().acquit();
            String step = Recovery.reached(execution);
            history.forget(run, step);
            reasons.all().forEach(reason -> attempts.note(run, RunPart.of(step), reason));
        } catch (DataAccessException | TransactionException notNow) {
            LOG.warn("why run {} was cut short could not be kept", run, notNow);
        }
    }

    /** In the place of a fault that nobody told. */
    private static Throwable silent() {
        return new IllegalStateException("failed without a word");
    }

    /** Leaves out, for the rest of this process, the files at whose reading a job failed; whether there were any. */
    boolean leaveOut(JobExecution execution) {
        int before = leftOut.size();
        for (StepExecution step : execution.getStepExecutions()) {
            BatchJobs.submission(step)
                    .ifPresent(submission ->
                            step.getFailureExceptions().forEach(fault -> leftOut.putIfAbsent(submission, fault)));
        }
        return leftOut.size() > before;
    }

    /** Keeps why the steps of a job failed as a whole. */
    void failed(RunId run, JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            step.getFailureExceptions().forEach(fault -> attempts.note(run, RunPart.of(step.getStepName()), fault));
        }
        if (history.failures(run).isEmpty()) {
            attempts.note(run, RunPart.of(execution.getJobInstance().getJobName()), silent());
        }
    }

    /** A decision on unit or period leaves neither open, and names a unit that reports for the period. */
    private void requirePlace(SubmissionId id, Decision.Placed placed) {
        Optional<Submission> submission = warehouse.register().find(id);
        Optional<UnitId> unit = placed.unit().or(() -> submission.flatMap(Submission::unit));
        Optional<Period> period = placed.period().or(() -> submission.flatMap(Submission::period));
        if (submission.isPresent() && (unit.isEmpty() || period.isEmpty())) {
            throw new DecisionRefused(
                    "Hồ sơ " + id + " chưa rõ cả đơn vị và kỳ: ghi cả --unit và --period.",
                    "Neither unit nor period of submission " + id + " is clear: give both --unit and --period.");
        }
        if (unit.isPresent() && period.isPresent() && !configuration.reference().reports(unit.get(), period.get())) {
            throw new DecisionRefused(
                    "Đơn vị " + unit.get() + " không tồn tại trong kỳ "
                            + period.get().label() + ". Xem jobs/reference/provinces.csv.",
                    "Unit " + unit.get() + " does not exist in period "
                            + period.get().label() + ". See jobs/reference/provinces.csv.");
        }
    }

    /** What has come of a run, or of one that it had to finish first and could not. */
    Outcome outcome(RunId asked, boolean ended) {
        List<Message> notDone =
                ended ? history.failures(asked).stream().map(FailureText::of).toList() : reasons.all();
        Outcome.End.Kind kind = !ended
                ? Outcome.End.Kind.UNFINISHED
                : notDone.isEmpty() ? Outcome.End.Kind.COMPLETED : Outcome.End.Kind.FAILED;
        Map<TableStatus, Integer> tables = new EnumMap<>(TableStatus.class);
        long rows = 0;
        for (RunId run : runs) {
            warehouse.register().statuses(run).forEach((status, n) -> tables.merge(status, n, Integer::sum));
            rows += warehouse.register().rowsLoaded(run);
        }
        decided.forEach(submission -> warehouse
                .register()
                .statuses(submission)
                .forEach((status, n) -> tables.merge(status, n, Integer::sum)));
        return new Outcome(
                new Outcome.End(kind, notDone, before),
                new Outcome.Received(files.get(), left),
                tables,
                rows,
                new Outcome.Releases(releases, unchanged, empty, undeclared, List.copyOf(ratesMissing)),
                workbooks);
    }

    static RunId run(JobParameters parameters) {
        Long run = parameters.getLong(BatchJobs.RUN);
        if (run == null) {
            throw new IllegalStateException("a job without its run");
        }
        return new RunId(run);
    }

    private static Request request(JobParameters parameters) {
        return new Request(
                optional(parameters, BatchJobs.INBOX, Path::of).orElse(Path.of("")),
                optional(parameters, BatchJobs.FILE, Path::of),
                optional(parameters, BatchJobs.PERIOD, Work::period),
                optional(parameters, BatchJobs.UNIT, UnitId::new));
    }

    private static Period period(String label) {
        return Period.parse(label).orElseThrow();
    }

    private static <T> Optional<T> optional(JobParameters parameters, String name, Function<String, T> reading) {
        @Nullable String text = parameters.getString(name);
        return Optional.ofNullable(text).map(reading);
    }
}
