package vn.tonghop.recognise;

import java.util.List;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.sheet.Grid;

/**
 * One table of a known dataset, found on a sheet.
 *
 * @param number counts from 1 through the file
 * @param grid its sheet
 * @param definition its dataset; of an undecided table the likelier one
 * @param title the words above it, as sent, from which it was told
 * @param rows which rows are whose, and what each is
 * @param columns by rising column
 * @param group the association, or the country, that title or sheet's name give to all rows; empty where none does
 * @param intent what its title says of earlier reports
 * @param findings what was doubtful about its layout
 */
public record FoundTable(
        int number,
        Grid grid,
        DatasetDefinition definition,
        String title,
        RowPlan rows,
        List<Column> columns,
        String group,
        Intent intent,
        Findings findings) {
    /** Keeps a copy. */
    public FoundTable {
        columns = List.copyOf(columns);
    }

    /** Whether it may be of another dataset as well: none of its rows is read before an operator has said which. */
    public boolean isUndecided() {
        return findings.list().stream().anyMatch(finding -> finding.code() == FindingCode.TABLE_UNCLEAR);
    }

    /** The same to the right of another, which counts the rows that both share. */
    FoundTable beside() {
        return new FoundTable(number, grid, definition, title, rows.shared(), columns, group, intent, findings);
    }

    FoundTable numbered(int count) {
        return new FoundTable(count, grid, definition, title, rows, columns, group, intent, findings);
    }

    FoundTable with(Findings more) {
        return new FoundTable(number, grid, definition, title, rows, columns, group, intent, findings.and(more));
    }
}
