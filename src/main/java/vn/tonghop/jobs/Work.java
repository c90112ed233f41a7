package vn.tonghop.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.consolidate.Consolidation;
import vn.tonghop.consolidate.Release;
import vn.tonghop.definition.Field;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.Received;
import vn.tonghop.intake.Request;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.report.NationalWorkbook;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.warehouse.Decision;
import vn.tonghop.warehouse.DecisionRefused;
import vn.tonghop.warehouse.Place;
import vn.tonghop.warehouse.RunId;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.TableStatus;
import vn.tonghop.warehouse.Warehouse;

/** What the steps of a run do, and what has come of it so far. Serves one run, and the one left unfinished before it. */
class Work {
    private static final String RUN = "run";

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
    private final List<Path> workbooks = new ArrayList<>();
    private final Set<RunId> runs = new LinkedHashSet<>();
    private final List<SubmissionId> decided = new ArrayList<>();
    private final Reasons reasons;
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
        this.consolidation = new Consolidation(dataSource, transactions, configuration.madeBy());
        home.sweep(RUN);
        home.sweepUnfinished();
        this.stages =
                Stages.of(new Opener(home.temporary(RUN)), configuration.definitions(), configuration.reference());
        this.archive = new Archive(home.archive());
        this.intake = new Intake(archive, configuration.reference(), clock);
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

    /** What was being read when the run was asked to stop was not the reason. */
    void acquit() {
        warehouse.register().acquit();
    }

    Optional<RunId> unfinished() {
        return warehouse.register().unfinishedRun();
    }

    RunId begin(String verb) {
        RunId run = warehouse.register().beginRun(verb, clock.instant());
        FailPoint.BEGUN.reached();
        return run;
    }

    void end(RunId run) {
        warehouse.register().endRun(run, "completed", clock.instant());
        FailPoint.ENDED.reached();
    }

    void receive(JobParameters parameters) {
        RunId run = run(parameters);
        intake.receive(request(parameters), file -> register(run, file));
        FailPoint.RECEIVED.reachedWithCommit();
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
        List<Submission> submissions = warehouse.register().unread();
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
    boolean settleNext() {
        watch.boundary();
        List<Place> awaiting = warehouse.settlement().awaiting();
        if (awaiting.isEmpty()) {
            return false;
        }
        warehouse.settlement().settle(awaiting.get(0), names());
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
    void decide(Decision decision) {
        if (decision.choice() instanceof Decision.Placed placed) {
            requirePlace(decision.submission(), placed);
        }
        warehouse.decisions().decide(decision, clock.instant());
        decided.add(decision.submission());
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
        Optional<Period> named = optional(parameters, BatchJobs.PERIOD, Work::period);
        for (Period period : named.map(List::of).orElseGet(this::open)) {
            watch.boundary();
            vn.tonghop.consolidate.Outcome outcome = consolidation.release(period, clock.instant());
            switch (outcome.kind()) {
                case MADE ->
                    outcome.release().ifPresent(release -> releases.add(new Outcome.Made(period, release.number())));
                case UNCHANGED -> unchanged.add(period);
                case NOTHING_IN_FORCE -> empty.add(period);
            }
            if (outcome.kind() == vn.tonghop.consolidate.Outcome.Kind.MADE || named.isPresent()) {
                undeclared.addAll(UndeclaredPeriod.of(warehouse.listings(), Optional.of(period)));
            }
        }
        FailPoint.RELEASED.reachedWithCommit();
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
                watch.boundary();
                if (!Files.exists(NationalWorkbook.path(home.outbox(), release))) {
                    workbooks.add(workbook.write(dataSource, release, home.outbox(), lang));
                    FailPoint.WRITTEN.reached();
                }
            }
        }
    }

    /** Writes the next workbooks that tell units what became of their files; whether there may be more. */
    boolean giveBackSome(JobParameters parameters, Executor workers) {
        return new Returning(home, configuration, archive, warehouse.returned(), clock, watch)
                .writeSome(lang(parameters), stages.opener(), home.temporary(RUN), workers);
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

    /** Keeps why a step failed where people can mend it. */
    void failed(String step, Throwable fault) {
        reasons.add(step, fault);
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

    Outcome outcome(boolean completed) {
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
                new Outcome.End(completed, reasons.all()),
                files.get(),
                tables,
                rows,
                new Outcome.Releases(releases, unchanged, empty, undeclared),
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
