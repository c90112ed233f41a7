package vn.tonghop.jobs;

import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.definition.Definitions;
import vn.tonghop.intake.FolderHints;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.normalise.Normaliser;
import vn.tonghop.recognise.Answers;
import vn.tonghop.recognise.Recogniser;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;
import vn.tonghop.warehouse.Decision;

/**
 * The stages between a file's bytes and its checked rows, ready for any number of files at once.
 *
 * @param opener bytes to grids
 * @param recogniser grids to tables
 * @param normaliser rows to readings
 * @param reference names of units and periods
 */
record Stages(Opener opener, Recogniser recogniser, Normaliser normaliser, Reference reference) {
    static Stages of(Opener opener, Definitions definitions, Reference reference) {
        return new Stages(opener, new Recogniser(definitions, reference), new Normaliser(reference), reference);
    }

    /**
     * How a file as a whole is understood.
     *
     * @param recognition its tables
     * @param placement whose it is, and for when
     * @param answers that operators have given
     */
    record Understood(Recognition recognition, Placement placement, Answers answers) {}

    /**
     * Recognises a file, the same whoever asks. What operators have answered holds for a unit, which may stand in the file alone, so
     * that it is recognised without their answers first, and again only where there are any about its tables.
     *
     * @param hints what its folders and the operator say of unit and period
     * @param decided what was decided of unit and period afterwards
     * @param given the answers for a unit
     */
    Understood understand(
            Book book,
            FolderHints hints,
            Optional<Decision.Placed> decided,
            Function<Optional<UnitId>, Answers> given) {
        Optional<Period> period = decided.flatMap(Decision.Placed::period).or(hints::period);
        Recognition first = recogniser.recognise(book.grids(), period);
        Placement told = Placement.of(hints, first, reference);
        Placement placement =
                decided.map(decision -> told.decided(decision, reference)).orElse(told);
        Answers answers = given.apply(placement.unit());
        Recognition recognition =
                answers.isOfTables() ? recogniser.answered(answers).recognise(book.grids(), period) : first;
        return new Understood(recognition, placement, answers);
    }
}
