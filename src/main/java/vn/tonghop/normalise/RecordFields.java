package vn.tonghop.normalise;

import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Severity;
import vn.tonghop.recognise.Column;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;

/** Compares the fields of a record of a text file with the heads above it: contract section 6, Text files. */
final class RecordFields {
    private final FoundTable table;
    private final int last;
    private final int headed;

    /** Of a table of a text file; looks its header record up. */
    RecordFields(FoundTable table) {
        this.table = table;
        this.last = table.columns().stream().mapToInt(Column::column).max().orElse(0);
        int most = last;
        try (Rows rows = table.grid().rows()) {
            Row row = rows.next();
            while (row.number() <= table.rows().headerLast() && rows.hasNext()) {
                boolean header = row.number() >= table.rows().headerFirst();
                most = header ? Math.max(most, row.beside().fields()) : most;
                row = rows.next();
            }
        }
        this.headed = most;
    }

    /**
     * What is to be told of a record.
     *
     * @param others what was told of its cells: a value that does not fit its column makes a shift likely
     */
    Optional<Finding> check(Row row, List<Finding> others) {
        Origin at = Origin.row(table.grid().name(), row.number());
        if (row.beside().damaged()) {
            return Optional.of(Finding.at(FindingCode.RECORD_DAMAGED, at, ""));
        }
        int fields = row.beside().fields();
        // A record that is longer and filled up to the last head may be shifted, though nothing stands beyond.
        int filled = fields > headed ? last - 1 : last;
        boolean beyond = row.cells().stream().mapToInt(Cell::column).anyMatch(column -> column > filled);
        if (!beyond && fields >= last) {
            return Optional.empty();
        }
        boolean optional = table.columns().stream()
                .filter(column -> column.column() > fields)
                .flatMap(column -> column.fields().stream())
                .noneMatch(Field::required);
        boolean fits = others.stream().allMatch(finding -> finding.severity() == Severity.INFO);
        return Optional.of(Finding.at(
                !beyond && optional && fits ? FindingCode.RECORD_SHORT : FindingCode.RECORD_FIELDS,
                at,
                "",
                Integer.toString(fields),
                Integer.toString(headed)));
    }
}
