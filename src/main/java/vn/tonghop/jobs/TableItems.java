package vn.tonghop.jobs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import vn.tonghop.model.Merging;
import vn.tonghop.model.Period;
import vn.tonghop.normalise.Normaliser;
import vn.tonghop.recognise.FoundTable;
import vn.tonghop.validate.Checked;

/** The records of one table, many at once, and then its end. */
final class TableItems implements Iterator<Item>, AutoCloseable {
    private static final int TOGETHER = 500;

    private final Item.Table id;
    private final FoundTable table;
    private final TablePass pass;
    private final Offers offers;
    private boolean ended;

    TableItems(Item.Table id, FoundTable table, Normaliser normaliser, Period period, Merging merging, Offers offers) {
        this.id = id;
        this.table = table;
        this.pass = new TablePass(table, normaliser, period, merging);
        this.offers = offers;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Item next() {
        if (ended) {
            throw new NoSuchElementException("the table has ended");
        }
        List<Checked> records = new ArrayList<>();
        while (records.size() < TOGETHER && pass.hasNext()) {
            pass.next().record().ifPresent(records::add);
        }
        if (!records.isEmpty()) {
            return new Item.Records(id, records);
        }
        ended = true;
        TablePass.Result result = pass.end();
        return new Item.TableEnd(
                id,
                result.status(),
                result.tally(),
                result.ignored(),
                offers.on(table, result.findings()),
                result.totals(),
                id.definition().isPresent() ? table.columns() : List.of());
    }

    @Override
    public void close() {
        pass.close();
    }
}
