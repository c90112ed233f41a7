package vn.tonghop.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.tonghop.model.FindingCode;

/**
 * Something in the data received that waits for a person.
 *
 * @param kind {@code held}, {@code question}, {@code rejected}, {@code late} or {@code warning}
 * @param period by its label; empty where it is not known
 * @param unit by its id; empty where it is not known
 * @param submission its number; empty for what is none
 * @param file as it was received; empty where nothing was
 * @param table its number, and so of what a table is
 * @param code what was found; empty where rows were found faulty, or nothing came
 * @param value of the cell
 * @param details of the finding; of a late unit the datasets that have not come
 * @param number how many findings, rows or reports these are
 * @param beside the submission in force for the same unit, period and dataset
 */
public record Waiting(
        String kind,
        String period,
        String unit,
        Optional<String> submission,
        String file,
        Optional<Integer> table,
        Optional<FindingCode> code,
        String value,
        List<String> details,
        long number,
        Optional<Long> beside) {
    /** Keeps a copy. */
    public Waiting {
        details = List.copyOf(details);
    }

    static Waiting of(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("kind"),
                row.getString("period"),
                row.getString("unit"),
                Optional.ofNullable(row.getString("submission_id")),
                row.getString("file"),
                Optional.ofNullable(row.getObject("table_no", Integer.class)),
                Optional.ofNullable(row.getString("code")).map(FindingCode::of),
                row.getString("value"),
                Listings.details(row.getArray("details")),
                row.getLong("number"),
                Optional.ofNullable(row.getObject("beside", Long.class)));
    }
}
