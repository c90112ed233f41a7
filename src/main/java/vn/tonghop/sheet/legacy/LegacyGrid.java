package vn.tonghop.sheet.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.tonghop.sheet.Cell;
import vn.tonghop.sheet.Decoded;
import vn.tonghop.sheet.DecodingLog;
import vn.tonghop.sheet.Doubt;
import vn.tonghop.sheet.Grid;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;
import vn.tonghop.sheet.Span;
import vn.tonghop.text.LegacyEncoding;

/** A sheet whose replays give its texts in Unicode. */
final class LegacyGrid implements Grid {
    private static final int MOST_DOUBTS = 200;

    private final Grid stored;
    private final Supplier<SheetDecoder> decoders;
    private final List<Decoded> decoded;
    private final List<Doubt> doubts;

    /** Passes over the sheet once, to know what there is to tell. */
    LegacyGrid(Grid stored, Supplier<SheetDecoder> decoders) {
        this.stored = stored;
        this.decoders = decoders;
        SheetDecoder decoder = decoders.get();
        DecodingLog log = new DecodingLog();
        List<Doubt> left = new ArrayList<>();
        try (Rows rows = stored.rows()) {
            while (rows.hasNext()) {
                note(decoder, rows.next(), log, left);
            }
        }
        this.decoded = log.list();
        this.doubts = List.copyOf(left);
    }

    private static void note(SheetDecoder decoder, Row row, DecodingLog log, List<Doubt> left) {
        List<SheetDecoder.Outcome> outcomes = decoder.outcomes(row);
        for (int i = 0; i < outcomes.size(); i++) {
            String before = row.cells().get(i).value().text();
            SheetDecoder.Outcome outcome = outcomes.get(i);
            Optional<LegacyEncoding> encoding = outcome.encoding();
            if (encoding.isPresent()) {
                String after = outcome.cell().value().text();
                log.add(
                        encoding.get(),
                        row.number(),
                        outcome.cell().column(),
                        new DecodingLog.CellChange(before, after));
            } else if (outcome.mended().isPresent()) {
                log.addMended(
                        outcome.mended().get(),
                        row.number(),
                        outcome.cell().column(),
                        new DecodingLog.CellChange(
                                before, outcome.cell().value().text()));
            } else if (outcome.doubtful() && left.size() < MOST_DOUBTS) {
                left.add(new Doubt(row.number(), outcome.cell().column(), before));
            }
        }
    }

    @Override
    public String name() {
        return stored.name();
    }

    @Override
    public int position() {
        return stored.position();
    }

    @Override
    public boolean hidden() {
        return stored.hidden();
    }

    @Override
    public List<Span> spans() {
        return stored.spans();
    }

    @Override
    public Set<Integer> hiddenColumns() {
        return stored.hiddenColumns();
    }

    @Override
    public int lastRow() {
        return stored.lastRow();
    }

    @Override
    public List<Decoded> decoded() {
        return decoded;
    }

    @Override
    public List<Doubt> doubtful() {
        return doubts;
    }

    @Override
    public Rows rows() {
        return new DecodedRows(stored.rows(), decoders.get());
    }

    private record DecodedRows(Rows stored, SheetDecoder decoder) implements Rows {
        @Override
        public boolean hasNext() {
            return stored.hasNext();
        }

        @Override
        public Row next() {
            Row row = stored.next();
            List<Cell> cells = decoder.outcomes(row).stream()
                    .map(SheetDecoder.Outcome::cell)
                    .toList();
            return new Row(row.number(), row.hidden(), cells, row.beside());
        }

        @Override
        public void close() {
            stored.close();
        }
    }
}
