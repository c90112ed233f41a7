package vn.tonghop.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.AgreedTotal;
import vn.tonghop.model.Findings;
import vn.tonghop.model.RowKind;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.Tally;
import vn.tonghop.recognise.Column;
import vn.tonghop.validate.Checked;
import vn.tonghop.warehouse.TableId;
import vn.tonghop.warehouse.TableStatus;

/** What the reading of a submission hands to its loading, in this order: the rows of a table, its end; the file's end. */
sealed interface Item {
    /**
     * Records that follow one another, each to be loaded or not. Many at once: what Spring Batch does for an item costs as much
     * as the reading of a row.
     *
     * @param table where they were found
     * @param rows one at least, in their order
     */
    record Records(Table table, List<Checked> rows) implements Item {}

    /**
     * A table has come to its end.
     *
     * @param table which
     * @param status what became of it so far
     * @param tally its rows
     * @param ignored why rows were ignored
     * @param findings on the table as a whole
     * @param totals that it declares and its rows give
     * @param columns from which its fields were read; of a table that may be of two datasets none
     */
    record TableEnd(
            Table table,
            TableStatus status,
            Tally tally,
            Map<RowKind, Integer> ignored,
            Findings findings,
            List<AgreedTotal> totals,
            List<Column> columns)
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
     * @param definition its dataset; empty where it may be of two
     */
    record Table(TableId id, SubmissionId submission, Optional<DatasetDefinition> definition) {}
}
