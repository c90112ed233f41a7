package vn.tonghop.jobs;

import java.util.Optional;
import vn.tonghop.definition.Definitions;
import vn.tonghop.model.Period;
import vn.tonghop.normalise.Normaliser;
import vn.tonghop.recognise.Answers;
import vn.tonghop.recognise.Recogniser;
import vn.tonghop.recognise.Recognition;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Book;
import vn.tonghop.sheet.open.Opener;

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
        return new Stages(opener, new Recogniser(definitions.all(), reference), new Normaliser(reference), reference);
    }

    /**
     * What a file holds, words taken for what operators have answered. The unit that they answered for may stand in the file
     * alone, so that it is recognised without them first, and again only where there are any.
     */
    Recognition answered(Recognition first, Book book, Optional<Period> period, Answers answers) {
        return answers.isOfTables() ? recogniser.answered(answers).recognise(book.grids(), period) : first;
    }
}
