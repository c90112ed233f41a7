package vn.tonghop.jobs;

import java.util.function.BiConsumer;
import vn.tonghop.model.RowKind;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;

/** The rows of a table as runs of one kind, in their order; rows that hold nothing end no run. */
final class RowRuns {
    private final FoundTable table;

    RowRuns(FoundTable table) {
        this.table = table;
    }

    /**
     * Rows from one to another.
     *
     * @param first counts from 1, as a spreadsheet shows it
     * @param last the same or a later one
     */
    record Run(int first, int last) {
        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "–" + last;
        }
    }

    void forEach(BiConsumer<Run, RowKind> sink) {
        Run run = new Run(0, 0);
        RowKind kind = RowKind.BLANK;
        try (Rows rows = table.grid().rows()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (!table.rows().has(row.number())) {
                    continue;
                }
                RowKind now = table.rows().kind(row.number());
                if (now != kind && run.first() > 0) {
                    sink.accept(run, kind);
                }
                run = now == kind && run.first() > 0
                        ? new Run(run.first(), row.number())
                        : new Run(row.number(), row.number());
                kind = now;
            }
        }
        if (run.first() > 0) {
            sink.accept(run, kind);
        }
    }
}
