package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.intake.FolderHints;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.normalise.Normaliser;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.recognise.Intent;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opening;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.TableId;
import vn.tonghop.warehouse.TablePlace;
import vn.tonghop.warehouse.TableStatus;
import vn.tonghop.warehouse.Warehouse;

/**
 * One submission, read from its archived bytes: opened, recognised, placed, and then row by row. What an earlier reading
 * had loaded is removed first, so that a submission read again gives what it gives when read once.
 */
final class SubmissionItems implements Iterator<Item>, AutoCloseable {
    private final Submission submission;
    private final Stages stages;
    private final Warehouse warehouse;
    private Optional<Book> book = Optional.empty();
    private Optional<Period> period = Optional.empty();
    /** With what was answered and set for the unit and period of the file. */
    private Normaliser normaliser;

    private Offers offers = Offers.NONE;
    private Iterator<FoundTable> tables = List.<FoundTable>of().iterator();
    private Optional<TableItems> table = Optional.empty();
    private boolean ended;

    SubmissionItems(Submission submission, Stages stages, Warehouse warehouse) {
        this.submission = submission;
        this.stages = stages;
        this.warehouse = warehouse;
        this.normaliser = stages.normaliser();
    }

    /** Opens the file and finds its tables; a file that cannot be read has its reason registered, and gives no row. */
    void begin(Path archived, FolderHints hints) {
        warehouse.register().beginReading(submission.id());
        FailPoint.OPENED.reached();
        Opening opening = stages.opener().open(archived);
        if (opening instanceof Opening.Refused refused) {
            warehouse.register().place(submission.id(), hints.unit(), hints.period(), Intent.PLAIN);
            whole(TableStatus.REJECTED, Findings.of(refused.reason()));
        } else if (opening instanceof Opening.Opened opened) {
            book = Optional.of(opened.book());
            place(opened.book(), hints);
        }
    }

    /** What is told about columns hangs on the unit, and the unit may stand in the file alone. */
    private void place(Book opened, FolderHints hints) {
        Stages.Understood understood = stages.understand(
                opened,
                hints,
                warehouse.decisions().placement(submission.id()),
                unit -> warehouse.decisions().answers(unit, submission.id()));
        normaliser = normaliser.answered(understood.answers());
        offers = Offers.to(understood.placement().unit(), warehouse.decisions().given());
        recognised(understood.recognition(), understood.placement());
    }

    private void recognised(Recognition recognition, Placement placement) {
        Intent intent = recognition.tables().stream()
                .map(FoundTable::intent)
                .reduce(Intent.of(Path.of(submission.file()).getFileName().toString()), Intent::or);
        warehouse.register().place(submission.id(), placement.unit(), placement.period(), intent);
        if (recognition.tables().isEmpty()) {
            whole(TableStatus.REJECTED, recognition.findings().and(noTable()));
            return;
        }
        if (!placement.doubts().isEmpty()) {
            whole(TableStatus.HELD, recognition.findings().and(placement.doubts()));
            return;
        }
        warehouse.findings().onFile(submission.id(), recognition.findings());
        period = placement.period();
        normaliser = normaliser.at(warehouse.periods().rates(period.orElseThrow()));
        tables = recognition.tables().iterator();
    }

    /** Why a file is none of ours. */
    static Finding noTable() {
        return Finding.at(FindingCode.NO_KNOWN_TABLE, Origin.FILE, "");
    }

    private void whole(TableStatus status, Findings findings) {
        warehouse.register().wholeFile(submission.id(), status);
        warehouse.findings().onFile(submission.id(), findings);
    }

    Submission submission() {
        return submission;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Item next() {
        if (ended) {
            throw new NoSuchElementException("the submission has ended");
        }
        while (table.isEmpty() || !table.get().hasNext()) {
            table.ifPresent(TableItems::close);
            table = Optional.empty();
            if (!tables.hasNext()) {
                ended = true;
                return new Item.FileEnd(submission.id());
            }
            table = Optional.of(begin(tables.next()));
        }
        return table.get().next();
    }

    private TableItems begin(FoundTable found) {
        Optional<DatasetDefinition> definition =
                found.isUndecided() ? Optional.empty() : Optional.of(found.definition());
        TableId id = warehouse
                .register()
                .beginTable(
                        submission.id(),
                        new TablePlace(
                                definition.map(DatasetDefinition::dataset),
                                found.grid().position(),
                                found.grid().name(),
                                found.number()));
        return new TableItems(
                new Item.Table(id, submission.id(), definition),
                found,
                normaliser,
                period.orElseThrow(),
                warehouse.decisions().merging(submission.id(), found.number()),
                offers);
    }

    @Override
    public void close() {
        table.ifPresent(TableItems::close);
        book.ifPresent(Book::close);
    }
}
