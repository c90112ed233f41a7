package vn.tonghop.jobs;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.DecisionRefused;
import vn.tonghop.warehouse.RunId;

/** Runs the jobs: one at a time, an unfinished one first. */
public final class Line {
    private final Home home;
    private final Database database;
    private final Configuration configuration;
    private final Clock clock;
    private final StopRequest stop;

    /**
     * The line of a home.
     *
     * @param home where files are kept and written
     * @param database open
     * @param configuration as read from {@code jobs}
     * @param clock tells when a run receives
     * @param stop asks a run to stop
     */
    public Line(Home home, Database database, Configuration configuration, Clock clock, StopRequest stop) {
        this.home = home;
        this.database = database;
        this.configuration = configuration;
        this.clock = clock;
        this.stop = stop;
    }

    /**
     * Runs a job to its end. What a dead run left is freed and finished before.
     *
     * @throws RunLocked if another run is under way
     * @throws vn.tonghop.warehouse.DecisionRefused if the order's decision cannot be made
     * @throws RunStopped if it was asked to stop, or lost its lock
     * @throws vn.tonghop.warehouse.server.DatabaseUnavailable if the server was lost
     */
    public Outcome run(Order order, Progress progress) {
        RunLog.into(home);
        try (RunLock lock = RunLock.take(database, name(order));
                Watch watch = new Watch(lock, database, stop)) {
            stop.heed();
            return watched(order, progress, watch);
        }
    }

    /** Whatever went wrong first, its consequences are many; people are told the cause. */
    private Outcome watched(Order order, Progress progress, Watch watch) {
        try (ConfigurableApplicationContext context = context(progress, watch)) {
            Outcome outcome = go(order, context);
            if (outcome.end().kind() == Outcome.End.Kind.UNFINISHED) {
                watch.boundary();
            }
            return outcome;
        } catch (DecisionRefused refused) {
            // Nothing failed: the answer to what was asked.
            throw refused;
        } catch (RuntimeException fault) {
            throw watch.end().orElseGet(() -> told(fault));
        }
    }

    /** The loss of the server as such, whatever else as its root cause. */
    private RuntimeException told(RuntimeException fault) {
        Reasons reasons = new Reasons(home);
        reasons.add("", fault);
        return database.lost(fault)
                .map(RuntimeException.class::cast)
                .orElseGet(
                        () -> new RunStopped(RunStopped.WANTING, reasons.all().get(0)));
    }

    private Outcome go(Order order, ConfigurableApplicationContext context) {
        Work work = context.getBean(Work.class);
        work.prepare();
        boolean decided = order.decision().map(work::isDecided).orElse(false);
        examineSuspects(context);
        Optional<RunId> unfinished = work.unfinished();
        if (unfinished.isPresent() && !finish(unfinished.get(), context, work)) {
            return work.outcome(unfinished.get(), false);
        }
        RunId run = work.begin(order, decided);
        boolean ended = run(job(context, order.job().verb()), parameters(run, order), context);
        if (ended) {
            work.end(run);
        }
        return work.outcome(run, ended);
    }

    /** Finishes a run that was cut short, or ends it as one that cannot be; false where it was cut short once more. */
    private static boolean finish(RunId run, ConfigurableApplicationContext context, Work work) {
        Optional<JobExecution> last = new Recovery(context.getBean(JobRepository.class)).free(run);
        if (work.takeUp(run, last.map(Recovery::reached).orElse(""))) {
            boolean ended = last.filter(execution -> execution.getStatus() != BatchStatus.COMPLETED)
                    .map(execution -> run(
                            job(context, execution.getJobInstance().getJobName()),
                            execution.getJobParameters(),
                            context))
                    .orElse(true);
            if (!ended) {
                return false;
            }
            work.end(run);
        }
        work.tellBefore(run);
        return true;
    }

    /**
     * Runs a job until it is done, or does no more. A file that brings its own reading down holds up no other: it is set aside, or
     * left out where the fault is not the file's alone, and the job goes on.
     *
     * @return false where the run was cut short, and is to be finished by the next one
     */
    private static boolean run(Job job, JobParameters parameters, ConfigurableApplicationContext context) {
        Work work = context.getBean(Work.class);
        JobExecution execution = launch(job, parameters, context);
        for (boolean first = true; execution.getStatus() != BatchStatus.COMPLETED; first = false) {
            if (work.isCutShort(execution)) {
                work.cutShort(Work.run(parameters), execution);
                return false;
            }
            Suspects.Verdict verdict = examineSuspects(context);
            boolean again = verdict.setAside() > 0 || (first && verdict.any()) || work.leaveOut(execution);
            if (!again) {
                work.failed(Work.run(parameters), execution);
                return true;
            }
            new Recovery(context.getBean(JobRepository.class)).free(Work.run(parameters));
            execution = launch(job, parameters, context);
        }
        return true;
    }

    /** What brought a run down may have been two files together: where there were suspects, files are read one by one. */
    private static Suspects.Verdict examineSuspects(ConfigurableApplicationContext context) {
        Suspects.Verdict verdict = context.getBean(Work.class).examineSuspects();
        if (verdict.any()) {
            context.getBean(SimpleAsyncTaskExecutor.class).setConcurrencyLimit(1);
        }
        return verdict;
    }

    private static JobExecution launch(Job job, JobParameters parameters, ConfigurableApplicationContext context) {
        try {
            return context.getBean(JobOperator.class).start(job, parameters);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job " + job.getName() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static Job job(ConfigurableApplicationContext context, String name) {
        return context.getBeansOfType(Job.class).values().stream()
                .filter(job -> job.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JobParameters parameters(RunId run, Order order) {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addLong(BatchJobs.RUN, run.value())
                .addString(BatchJobs.INBOX, order.inbox().toAbsolutePath().toString(), false)
                .addString(BatchJobs.LANG, order.lang().id(), false);
        order.file()
                .ifPresent(file -> parameters.addString(
                        BatchJobs.FILE, file.toAbsolutePath().toString(), false));
        order.period().map(Period::label).ifPresent(label -> parameters.addString(BatchJobs.PERIOD, label, false));
        order.unit().map(UnitId::value).ifPresent(unit -> parameters.addString(BatchJobs.UNIT, unit, false));
        return parameters.toJobParameters();
    }

    private static String name(Order order) {
        return "tonghop " + order.job().verb() + " (pid "
                + ProcessHandle.current().pid() + ")";
    }

    private ConfigurableApplicationContext context(Progress progress, Watch watch) {
        return new SpringApplicationBuilder(BatchJobs.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.batch.job.enabled", "false",
                        "spring.batch.jdbc.initialize-schema", "never",
                        "spring.batch.jdbc.table-prefix", "ops.batch_",
                        "spring.batch.jdbc.isolation-level-for-create", "read_committed"))
                .initializers(context -> register((GenericApplicationContext) context, progress, watch))
                .run();
    }

    private void register(GenericApplicationContext context, Progress progress, Watch watch) {
        // The pool is the caller's: a context closes what it holds unless it is told not to.
        context.registerBean(DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Home.class, () -> home);
        context.registerBean(vn.tonghop.jobs.Configuration.class, () -> configuration);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Progress.class, () -> progress);
        context.registerBean(Watch.class, () -> watch, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Work.class);
    }
}
