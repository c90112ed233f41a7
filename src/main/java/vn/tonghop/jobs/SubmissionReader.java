package vn.tonghop.jobs;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.Request;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Warehouse;

/**
 * Reads one submission for one step. Keeps no position: a step that starts again reads its submission from the beginning,
 * and what it had loaded is removed first.
 */
class SubmissionReader implements ItemStreamReader<Item> {
    private final SubmissionId id;
    private final Stages stages;
    private final Warehouse warehouse;
    private final Sources sources;
    private Optional<SubmissionItems> items = Optional.empty();

    SubmissionReader(SubmissionId id, Stages stages, Warehouse warehouse, Sources sources) {
        this.id = id;
        this.stages = stages;
        this.warehouse = warehouse;
        this.sources = sources;
    }

    /**
     * Where submissions come from.
     *
     * @param archive their bytes
     * @param intake what their folders say
     * @param request what was asked for
     * @param watch tells at each item whether to go on
     * @param done hears of a submission read to its end
     */
    record Sources(Archive archive, Intake intake, Request request, Watch watch, Consumer<Submission> done) {}

    @Override
    public void open(ExecutionContext context) {
        sources.watch().boundary();
        Submission submission = warehouse.register().submission(id);
        SubmissionItems opened = new SubmissionItems(submission, stages, warehouse);
        items = Optional.of(opened);
        opened.begin(
                sources.archive().path(submission.sha256()),
                sources.intake().hints(submission.file(), sources.request()));
    }

    @Override
    public @Nullable Item read() {
        sources.watch().boundary();
        SubmissionItems open = items.orElseThrow();
        if (open.hasNext()) {
            return open.next();
        }
        sources.done().accept(open.submission());
        return null;
    }

    @Override
    public void close() {
        items.ifPresent(SubmissionItems::close);
        items = Optional.empty();
    }
}
