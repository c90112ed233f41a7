package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.Optional;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.sheet.open.Opening;
import vn.tonghop.warehouse.TableId;

/**
 * Reads a file as a run reads it, from its bytes to checked rows, and throws the rows away: in a process of its own, which
 * the file may bring down without harm to anything.
 */
public final class Trial {
    /** The exit status of a process that the file brought down; it tells how on its standard output. */
    public static final int BROUGHT_DOWN = 3;

    static final String FOLDER = "trial";

    private static final SubmissionId NOBODYS = new SubmissionId(1);
    private static final TableId NOWHERE = new TableId(1);

    private final Stages stages;

    /**
     * A trial.
     *
     * @param home whose temporary folder is used
     * @param configuration definitions and reference data
     */
    public Trial(Home home, Configuration configuration) {
        this.stages =
                Stages.of(new Opener(home.temporary(FOLDER)), configuration.definitions(), configuration.reference());
    }

    /**
     * Reads a file.
     *
     * @param period as told by folders; otherwise the first that the file names
     */
    public void read(Path file, Optional<Period> period) {
        Opening opening = stages.opener().open(file);
        if (opening instanceof Opening.Opened opened) {
            try (Book book = opened.book()) {
                Recognition recognition = stages.recogniser().recognise(book.grids(), period);
                period.or(() -> recognition.periods().stream().findFirst())
                        .ifPresent(when -> recognition.tables().forEach(table -> read(table, when)));
            }
        }
    }

    private void read(FoundTable found, Period period) {
        Item.Table table = new Item.Table(NOWHERE, NOBODYS, Optional.of(found.definition()));
        try (TableItems items = new TableItems(table, found, stages.normaliser(), period, Merging.ASKED, Offers.NONE)) {
            while (items.hasNext()) {
                items.next();
            }
        }
    }
}
