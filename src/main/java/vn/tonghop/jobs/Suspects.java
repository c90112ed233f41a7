package vn.tonghop.jobs;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.intake.FolderHints;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.recognise.Intent;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.TableStatus;
import vn.tonghop.warehouse.Warehouse;

/**
 * The files that were being read when a run ended without reading them to their end. One of them may have been the cause,
 * so that each is tried in a process of its own: one that brings it down is set aside, and the others are read.
 */
final class Suspects {
    private final Warehouse warehouse;
    private final SubmissionReader.Sources sources;
    private final TrialProcess trial;
    private final TransactionTemplate transaction;

    Suspects(
            Warehouse warehouse,
            SubmissionReader.Sources sources,
            TrialProcess trial,
            PlatformTransactionManager transactions) {
        this.warehouse = warehouse;
        this.sources = sources;
        this.trial = trial;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of the suspects.
     *
     * @param cleared how many may be read like any other
     * @param setAside how many may not
     */
    record Verdict(int cleared, int setAside) {
        boolean any() {
            return cleared + setAside > 0;
        }
    }

    /** Tries each of them; afterwards there are none. */
    Verdict examine() {
        List<Submission> suspects = warehouse.register().suspects();
        int setAside = 0;
        for (Submission suspect : suspects) {
            sources.watch().boundary();
            FolderHints hints = sources.intake().hints(suspect.file(), sources.request());
            Optional<String> end = trial.end(sources.archive().path(suspect.sha256()), hints.period());
            if (end.isPresent()) {
                transaction.executeWithoutResult(status -> setAside(suspect, hints, end.get()));
                setAside++;
            } else {
                warehouse.register().clear(suspect.id());
            }
        }
        return new Verdict(suspects.size() - setAside, setAside);
    }

    private void setAside(Submission suspect, FolderHints hints, String end) {
        warehouse.register().beginReading(suspect.id());
        warehouse.register().place(suspect.id(), hints.unit(), hints.period(), Intent.PLAIN);
        warehouse.register().wholeFile(suspect.id(), TableStatus.REJECTED);
        warehouse
                .findings()
                .onFile(suspect.id(), Findings.of(Finding.at(FindingCode.FILE_SET_ASIDE, Origin.FILE, "", end)));
        warehouse.register().endReading(suspect.id());
    }
}
