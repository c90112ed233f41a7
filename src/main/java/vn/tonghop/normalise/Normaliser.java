package vn.tonghop.normalise;

import vn.tonghop.model.Merging;
import vn.tonghop.model.Period;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.recognise.UnitWords;
import vn.tonghop.reference.Reference;

/** The only verb of the package: turns the rows of a found table into readings. One may serve many tables at once. */
public final class Normaliser {
    private final TextCells texts;
    private final AmountCells amounts;
    private final Reference reference;

    /** Codes and currencies come from the reference data. */
    public Normaliser(Reference reference) {
        this.reference = reference;
        this.texts = new TextCells(reference);
        this.amounts = new AmountCells(new UnitWords(reference));
    }

    /**
     * A reader for one pass over one table, from its first row to its last.
     *
     * @param table as recognised
     * @param period the period reported, against whose end two-digit years are read
     */
    public RowReader reader(FoundTable table, Period period) {
        return reader(table, period, Merging.ASKED);
    }

    /**
     * The same where an operator has said how often merged numbers count.
     *
     * @param merging what was said
     */
    public RowReader reader(FoundTable table, Period period, Merging merging) {
        return new RowReader(
                table,
                period,
                merging,
                new Cells(texts, amounts),
                new Derivations(table.definition(), reference),
                new Bounds(table.definition(), reference, period));
    }
}
