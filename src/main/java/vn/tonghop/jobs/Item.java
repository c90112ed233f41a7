package vn.tonghop.jobs;

import java.util.Map;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Findings;
import vn.tonghop.model.RowKind;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.Tally;
import vn.tonghop.validate.Checked;
import vn.tonghop.warehouse.TableId;
import vn.tonghop.warehouse.TableStatus;

/** What the reading of a submission hands to its loading, in this order: the rows of a table, its end; the file's end. */
sealed interface Item {
    /**
     * A record, to be loaded or not.
     *
     * @param table where it was found
     * @param checked the record
     */
    record Entry(Table table, Checked checked) implements Item {}

    /**
     * A table has come to its end.
     *
     * @param table which
     * @param status what became of it so far
     * @param tally its rows
     * @param ignored why rows were ignored
     * @param findings on the table as a whole
     */
    record TableEnd(Table table, TableStatus status, Tally tally, Map<RowKind, Integer> ignored, Findings findings)
            implements Item {}

    /**
     * The file has come to its end.
     *
     * @param submission which
     */
    record FileEnd(SubmissionId submission) implements Item {}

    /**
     * A table that is being read.
     *
     * @param id its number
     * @param submission the file it is in
     * @param definition its dataset
     */
    record Table(TableId id, SubmissionId submission, DatasetDefinition definition) {}
}
