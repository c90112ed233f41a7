package vn.tonghop.jobs;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
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
    private final JobOperator operator;

    Recovery(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    /** The last execution of a run, startable again; empty where the run died before it had one. */
    Optional<JobExecution> free(RunId run) {
        for (Order.Kind kind : Order.Kind.values()) {
            List<JobInstance> instances = repository.getJobInstances(kind.verb(), 0, INSTANCES);
            for (JobInstance instance : instances) {
                JobExecution last = repository.getLastJobExecution(instance);
                if (last == null) {
                    repository.deleteJobInstance(instance);
                } else if (Long.valueOf(run.value())
                        .equals(last.getJobParameters().getLong(BatchJobs.RUN))) {
                    return Optional.of(free(last));
                }
            }
        }
        return Optional.empty();
    }

    private JobExecution free(JobExecution execution) {
        boolean running = execution.getStatus().isRunning()
                || execution.getStepExecutions().stream()
                        .anyMatch(step -> step.getStatus().isRunning());
        if (running) {
            return operator.recover(execution);
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            fail(execution);
        }
        return execution;
    }

    /** The outcome of a commit was lost with its connection; since each submission starts from nothing, it may start again. */
    private void fail(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                repository.update(step);
            }
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED);
        execution.setEndTime(LocalDateTime.now(java.time.ZoneId.systemDefault()));
        repository.update(execution);
    }
}
