package vn.tonghop.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.FormStamp;
import vn.tonghop.reference.Reference;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;

/** Finds what a blank form says of itself on its hidden sheet. */
final class FormStamps {
    private static final int LINES = 10;

    private FormStamps() {}

    /** The stamp of a file; empty where it is none of our forms, or names a unit that is not known. */
    static Optional<FormStamp> in(List<Grid> grids, Reference reference) {
        return grids.stream()
                .filter(FormStamps::isStamp)
                .findFirst()
                .flatMap(grid -> FormStamp.of(lines(grid)))
                .filter(stamp ->
                        reference.provinces().byId(stamp.unit().value()).isPresent());
    }

    /** Whether a sheet is the one that holds a stamp. */
    static boolean isStamp(Grid grid) {
        return grid.hidden() && grid.name().equals(FormStamp.SHEET);
    }

    /** Whether a sheet is what an earlier check of the file told its sender. */
    static boolean isResults(Grid grid) {
        try (Rows rows = grid.rows()) {
            return rows.hasNext()
                    && rows.next().cells().stream()
                            .anyMatch(cell -> cell.value().text().equals(FormStamp.RESULTS));
        }
    }

    private static Map<String, String> lines(Grid grid) {
        Map<String, String> lines = new HashMap<>();
        try (Rows rows = grid.rows()) {
            for (int i = 0; i < LINES && rows.hasNext(); i++) {
                Row row = rows.next();
                lines.put(row.value(1).text().strip(), row.value(2).text().strip());
            }
        }
        return lines;
    }
}
