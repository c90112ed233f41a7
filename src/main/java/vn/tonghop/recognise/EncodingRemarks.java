package vn.tonghop.recognise;

import java.util.Optional;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.recognise.Column.Role;
import vn.tonghop.sheet.Decoded;
import vn.tonghop.sheet.Decoded.Sample;
import vn.tonghop.sheet.Doubt;
import vn.tonghop.sheet.Grid;

/** Tells what was decoded from an old encoding, once a column, and which cells were left in doubt. */
final class EncodingRemarks {
    private static final String NOT_SHOWN = "…";

    private EncodingRemarks() {}

    /** The remarks on the columns of one table; a sample that may be of a person is not shown. */
    static Findings of(FoundTable table) {
        Findings remarks = Findings.NONE;
        for (Decoded decoded : table.grid().decoded()) {
            remarks = remarks.and(column(table, decoded));
        }
        for (Doubt doubt : table.grid().doubtful()) {
            if (table.rows().has(doubt.row())) {
                remarks = remarks.and(doubt(table, doubt));
            }
        }
        return remarks;
    }

    /** The remarks on a sheet without a table that is known: how much, and nothing of what. */
    static Findings ofUnknown(Grid grid) {
        Findings remarks = Findings.NONE;
        for (Decoded decoded : grid.decoded()) {
            Origin at = new Origin(grid.name(), 0, decoded.column());
            remarks = remarks.and(finding(decoded, at, "", new Sample(0, NOT_SHOWN, NOT_SHOWN)));
        }
        return remarks;
    }

    private static Finding column(FoundTable table, Decoded decoded) {
        Optional<Column> column = column(table, decoded.column());
        String field = field(column);
        boolean open = column.filter(c -> c.role() == Role.FIELD)
                .map(c -> !c.fields().get(0).personal())
                .orElse(false);
        Sample sample = decoded.samples().stream()
                .filter(one -> one.row() >= table.rows().first()
                        && (open || one.row() <= table.rows().headerLast()))
                .findFirst()
                .orElse(new Sample(0, NOT_SHOWN, NOT_SHOWN));
        return finding(decoded, new Origin(table.grid().name(), sample.row(), decoded.column()), field, sample);
    }

    private static Finding finding(Decoded decoded, Origin at, String field, Sample sample) {
        return Finding.on(
                decoded.mended() ? FindingCode.TEXT_MENDED : FindingCode.TEXT_DECODED,
                at,
                field,
                sample.before(),
                decoded.from(),
                Integer.toString(decoded.cells()),
                sample.after());
    }

    private static Finding doubt(FoundTable table, Doubt doubt) {
        Optional<Column> column = column(table, doubt.column());
        boolean known = column.filter(c -> c.role() == Role.FIELD || c.role() == Role.COMBINED)
                .isPresent();
        String shown = known || doubt.row() <= table.rows().headerLast() ? doubt.text() : NOT_SHOWN;
        return Finding.on(
                FindingCode.TEXT_DOUBTFUL,
                new Origin(table.grid().name(), doubt.row(), doubt.column()),
                field(column),
                shown);
    }

    private static Optional<Column> column(FoundTable table, int number) {
        return table.columns().stream()
                .filter(column -> column.column() == number)
                .findFirst();
    }

    private static String field(Optional<Column> column) {
        return column.filter(c -> !c.fields().isEmpty())
                .map(c -> c.fields().get(0).name())
                .orElse("");
    }
}
