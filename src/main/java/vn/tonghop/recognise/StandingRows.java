package vn.tonghop.recognise;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntConsumer;
import vn.tonghop.sheet.Row;
import vn.tonghop.sheet.Rows;

/** A replay without the rows that are struck out whole: they are told of, and nothing is looked for in them. Changes as its rows are read. */
final class StandingRows implements Rows {
    private final Rows all;
    private final IntConsumer struckOut;
    private Optional<Row> ahead = Optional.empty();

    /** @param struckOut told the number of each row that is left out */
    StandingRows(Rows all, IntConsumer struckOut) {
        this.all = all;
        this.struckOut = struckOut;
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && all.hasNext()) {
            Row row = all.next();
            if (row.cells().isEmpty()) {
                struckOut.accept(row.number());
            } else {
                ahead = Optional.of(row);
            }
        }
        return ahead.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the sheet has ended");
        }
        Row row = ahead.orElseThrow();
        ahead = Optional.empty();
        return row;
    }

    @Override
    public void close() {
        all.close();
    }
}
