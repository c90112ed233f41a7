package vn.tonghop.jobs;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import vn.tonghop.warehouse.RunId;

/**
 * Frees what a dead run left behind, so that it can be started again. Called under the lock of the run alone: nobody else
 * can tell a dead run from a living one.
 */
final class Recovery {
    private static final int INSTANCES = 20;

    private final JobRepository repository;

    Recovery(JobRepository repository) {
        this.repository = repository;
    }

    /** The last execution of a run, startable again; empty where the run died before it had one. */
    Optional<JobExecution> free(RunId run) {
        Optional<JobExecution> found = Optional.empty();
        for (Order.Kind kind : Order.Kind.values()) {
            for (JobInstance instance : repository.getJobInstances(kind.verb(), 0, INSTANCES)) {
                JobExecution last = repository.getLastJobExecution(instance);
                if (last == null) {
                    repository.deleteJobInstance(instance);
                } else if (Long.valueOf(run.value())
                        .equals(last.getJobParameters().getLong(BatchJobs.RUN))) {
                    free(last);
                    found = Optional.of(last);
                }
            }
        }
        FailPoint.FREED.reached();
        return found;
    }

    /**
     * Neither a step nor an execution that never ended can be started again, nor one whose commit was lost with its
     * connection; since each submission starts from nothing, all of them may. The steps first: the execution tells the next
     * run that this was not done yet.
     */
    private void free(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (isStuck(step.getStatus()) || step.getEndTime() == null) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(now());
                repository.update(step);
            }
        }
        if (isStuck(execution.getStatus()) || execution.getEndTime() == null) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED);
            execution.setEndTime(now());
            repository.update(execution);
        }
    }

    /** The step that an execution had come to, as far as is known; the job where it had come to none. */
    static String reached(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> BatchJobs.submission(step).isEmpty())
                .max(Comparator.comparing(StepExecution::getId))
                .map(StepExecution::getStepName)
                .orElse(execution.getJobInstance().getJobName());
    }

    private static boolean isStuck(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.systemDefault());
    }
}
