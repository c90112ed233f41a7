package vn.tonghop.recognise;

import java.util.List;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Findings;
import vn.tonghop.sheet.Grid;

/**
 * One table of a known dataset, found on a sheet.
 *
 * @param number counts from 1 within the sheet
 * @param grid its sheet
 * @param definition its dataset
 * @param title the words above it, as sent, from which it was told
 * @param rows which rows are whose, and what each is
 * @param columns by rising column
 * @param group the association that title or sheet's name give to all rows; empty where none does
 * @param supplement whether its title says {@code bổ sung}
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
        boolean supplement,
        Findings findings) {
    /** Keeps a copy. */
    public FoundTable {
        columns = List.copyOf(columns);
    }
}
