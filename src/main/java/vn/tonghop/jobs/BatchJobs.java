package vn.tonghop.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.RunId;
import vn.tonghop.warehouse.Submission;

/**
 * The Batch wiring of the jobs: receive, read (one partition a submission), settle, consolidate, give back, publish. Of a step
 * that does several things, one that fails keeps none of the others from being done: {@link Attempts}. A step that is cut short
 * is started again by the next run, under the lock that every run holds. The national workbook, which takes most memory, comes
 * last.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TransactionAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
class BatchJobs {
    static final String RUN = "run";
    static final String INBOX = "inbox";
    static final String FILE = "file";
    static final String PERIOD = "period";
    static final String UNIT = "unit";
    static final String LANG = "lang";

    /** Items in a transaction: five thousand rows, as {@link TableItems} puts five hundred into one. */
    private static final int CHUNK = 10;

    private static final String PARTITION = "submission-";

    @Bean
    static MapJobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    @Bean
    Job ingest(JobRepository repository, Step receive, Step read, Step settle, Step giveBack) {
        return new JobBuilder(Order.Kind.INGEST.verb(), repository)
                .start(receive)
                .next(read)
                .next(settle)
                .next(giveBack)
                .build();
    }

    @Bean
    Job nightly(
            JobRepository repository,
            Step receive,
            Step read,
            Step settle,
            Step consolidate,
            Step giveBack,
            Step publish) {
        return new JobBuilder(Order.Kind.NIGHTLY.verb(), repository)
                .start(receive)
                .next(read)
                .next(settle)
                .next(consolidate)
                .next(giveBack)
                .next(publish)
                .build();
    }

    @Bean
    Job consolidation(JobRepository repository, Step consolidate, Step publish) {
        return new JobBuilder(Order.Kind.CONSOLIDATE.verb(), repository)
                .start(consolidate)
                .next(publish)
                .build();
    }

    @Bean
    Job resolve(JobRepository repository, Step read, Step settle, Step giveBack) {
        return new JobBuilder(Order.Kind.RESOLVE.verb(), repository)
                .start(read)
                .next(settle)
                .next(giveBack)
                .build();
    }

    @Bean
    Job closing(JobRepository repository, Step close, Step consolidate, Step publish) {
        return new JobBuilder(Order.Kind.CLOSE.verb(), repository)
                .start(close)
                .next(consolidate)
                .next(publish)
                .build();
    }

    @Bean
    Job reopening(JobRepository repository, Step reopen, Step settle, Step consolidate, Step publish) {
        return new JobBuilder(Order.Kind.REOPEN.verb(), repository)
                .start(reopen)
                .next(settle)
                .next(consolidate)
                .next(publish)
                .build();
    }

    @Bean
    Step close(JobRepository repository, PlatformTransactionManager transactions, Work work) {
        return once("close", repository, transactions, work, work::close);
    }

    @Bean
    Step reopen(JobRepository repository, PlatformTransactionManager transactions, Work work) {
        return once("reopen", repository, transactions, work, work::reopen);
    }

    @Bean
    Step receive(JobRepository repository, PlatformTransactionManager transactions, Work work) {
        return once("receive", repository, transactions, work, work::receive);
    }

    @Bean
    SimpleAsyncTaskExecutor workers() {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("worker-");
        workers.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
        return workers;
    }

    @Bean
    Step read(
            JobRepository repository, Partitioner unread, Step submission, SimpleAsyncTaskExecutor workers, Work work) {
        return new StepBuilder("read", repository)
                .listener(beginning(work))
                .partitioner("submission", unread)
                .step(submission)
                .gridSize(workers.getConcurrencyLimit())
                .taskExecutor(workers)
                .build();
    }

    @Bean
    @StepScope
    Partitioner unread(Work work, @Value("#{jobParameters['" + RUN + "']}") Long run) {
        return gridSize -> {
            List<Submission> submissions = work.unread(new RunId(run));
            Map<String, ExecutionContext> partitions = new HashMap<>();
            submissions.forEach(submission -> partitions.put(PARTITION + submission.id(), new ExecutionContext()));
            return partitions;
        };
    }

    @Bean
    Step submission(
            JobRepository repository, PlatformTransactionManager transactions, SubmissionReader reader, Work work) {
        return new StepBuilder("submission", repository)
                .<Item, Item>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .writer(work.loading())
                .build();
    }

    /** The submission is told by the step's name, not by its context, which a crash may have left empty. */
    @Bean
    @StepScope
    SubmissionReader submissionReader(@Value("#{stepExecution}") StepExecution step, Work work) {
        return work.reader(submission(step).orElseThrow(), step.getJobParameters());
    }

    /** Which submission a step reads; empty where it is another step. */
    static Optional<SubmissionId> submission(StepExecution step) {
        String name = step.getStepName();
        int at = name.indexOf(":" + PARTITION);
        return at < 0
                ? Optional.empty()
                : Optional.of(new SubmissionId(Long.parseLong(name.substring(at + 1 + PARTITION.length()))));
    }

    /** A step that is done once more, for a run that was cut short, starts from nothing. */
    private static StepExecutionListener beginning(Work work) {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution step) {
                work.begins(Work.run(step.getJobParameters()), step.getStepName());
            }
        };
    }

    @Bean
    Step settle(JobRepository repository, PlatformTransactionManager transactions, Work work) {
        return new StepBuilder("settle", repository)
                .listener(beginning(work))
                .tasklet(
                        (contribution, chunk) -> RepeatStatus.continueIf(work.settleNext(
                                Work.run(contribution.getStepExecution().getJobParameters()))),
                        transactions)
                .build();
    }

    @Bean
    Step consolidate(JobRepository repository, PlatformTransactionManager transactions, Work work) {
        return once("consolidate", repository, transactions, work, work::consolidate);
    }

    @Bean
    Step publish(JobRepository repository, PlatformTransactionManager transactions, Work work) {
        return once("publish", repository, transactions, work, work::publish);
    }

    @Bean
    Step giveBack(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Work work,
            SimpleAsyncTaskExecutor workers) {
        return new StepBuilder(Returning.STEP, repository)
                .listener(beginning(work))
                .tasklet(
                        (contribution, chunk) -> RepeatStatus.continueIf(work.giveBackSome(
                                contribution.getStepExecution().getJobParameters(), workers)),
                        transactions)
                .build();
    }

    /** A step that does one piece of work in one transaction. */
    private static Step once(
            String name,
            JobRepository repository,
            PlatformTransactionManager transactions,
            Work work,
            Consumer<JobParameters> deed) {
        return new StepBuilder(name, repository)
                .listener(beginning(work))
                .tasklet(
                        (contribution, chunk) -> {
                            deed.accept(contribution.getStepExecution().getJobParameters());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
