package vn.tonghop.jobs;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Message;
import vn.tonghop.warehouse.RunFailure;
import vn.tonghop.warehouse.RunHistory;
import vn.tonghop.warehouse.RunId;
import vn.tonghop.warehouse.RunPart;

/**
 * Does the parts of a step one by one, so that one that fails keeps no other from being done. What failed is rolled back and
 * noted with its reason; it is due again in the next run. What ends a run at once is not noted but thrown: the loss of the
 * server or the lock, a full disk, somebody who asks for a stop.
 */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Home home;
    private final Watch watch;
    private final RunHistory history;
    private final Clock clock;
    private final TransactionTemplate nested;

    Attempts(Home home, Watch watch, RunHistory history, Clock clock, PlatformTransactionManager transactions) {
        this.home = home;
        this.watch = watch;
        this.history = history;
        this.clock = clock;
        this.nested = new TransactionTemplate(transactions);
        // A savepoint: what fails takes nothing else of the step's transaction with it.
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Does one part of a step; whether it was done.
     *
     * @throws RunStopped if the run is not to go on
     */
    boolean attempt(RunId run, RunPart part, Runnable work) {
        watch.boundary();
        try {
            nested.executeWithoutResult(status -> work.run());
            return true;
        } catch (RuntimeException fault) {
            if (endsTheRun(part.step(), fault)) {
                throw fault;
            }
            note(run, part, fault);
            return false;
        }
    }

    /** Whether a fault is none of one part alone, so that nothing more can be done. */
    boolean endsTheRun(String step, Throwable fault) {
        return watch.isEndedBy(fault) || new Reasons(home).isDiskFull(step, fault);
    }

    /** Keeps that a part was not done, and why. */
    void note(RunId run, RunPart part, Throwable fault) {
        LOG.error("not done: {}", FailureText.part(part).en());
        Reasons reasons = new Reasons(home);
        reasons.add(part.step(), fault);
        reasons.all().forEach(reason -> note(run, part, reason));
    }

    /** Keeps that a part was not done, and why. */
    void note(RunId run, RunPart part, Message reason) {
        history.note(run, new RunFailure(part, reason), clock.instant());
    }
}
