package vn.tonghop.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.report.FaultyLayout;
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
    private static final Message UNFORESEEN = new Message(
            "Lỗi không lường trước ({1}). Hãy gửi {2} cho người bảo trì.",
            "An unforeseen fault ({1}). Send {2} to the maintainers.");

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
        LOG.error("not done: {}", FailureText.part(part).en(), fault);
        note(run, part, reason(part.step(), fault));
    }

    /** Keeps that a part was not done, and why. */
    void note(RunId run, RunPart part, Message reason) {
        history.note(run, new RunFailure(part, reason), clock.instant());
    }

    private Message reason(String step, Throwable fault) {
        Reasons reasons = new Reasons(home);
        reasons.add(step, fault);
        List<Message> known = reasons.all();
        Optional<Message> layout = layout(fault);
        if (layout.isPresent()) {
            return layout.get();
        }
        if (known.isEmpty()) {
            List<String> details =
                    List.of(root(fault).getClass().getName(), RunLog.file(home).toString());
            return new Message(UNFORESEEN.in(Lang.VI, "", details), UNFORESEEN.in(Lang.EN, "", details));
        }
        return new Message(
                known.stream().map(Message::vi).collect(Collectors.joining(" ")),
                known.stream().map(Message::en).collect(Collectors.joining(" ")));
    }

    /** What analysts write into the layouts of reports, and can mend themselves. */
    private static Optional<Message> layout(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultyLayout faulty) {
                return Optional.of(
                        new Message(faulty.fault().text(Lang.VI), faulty.fault().text(Lang.EN)));
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
