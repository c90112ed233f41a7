package vn.tonghop.jobs;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Findings;
import vn.tonghop.validate.Checked;
import vn.tonghop.warehouse.Warehouse;

/** Loads what the reading of a submission hands over, within the transaction of its chunk. */
final class ItemLoading implements ItemWriter<Item> {
    private final Warehouse warehouse;
    private final Progress progress;

    ItemLoading(Warehouse warehouse, Progress progress) {
        this.warehouse = warehouse;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends Item> chunk) {
        List<Checked> rows = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            Item item = chunk.getItems().get(i);
            if (item instanceof Item.Records records) {
                rows.addAll(records.rows());
                if (i + 1 == chunk.size() || !goesOn(records, chunk.getItems().get(i + 1))) {
                    load(records.table(), rows);
                    rows.clear();
                }
            } else {
                end(item);
            }
        }
        FailPoint.LOADED.reachedWithCommit();
    }

    private static boolean goesOn(Item.Records records, Item next) {
        return next instanceof Item.Records more && more.table().equals(records.table());
    }

    private void load(Item.Table table, List<Checked> rows) {
        warehouse.facts().load(table.id(), table.definition().orElseThrow(), rows);
        List<Finding> findings = new ArrayList<>();
        rows.forEach(row -> row.findings().forEach(findings::add));
        warehouse.findings().onTable(table.submission(), table.id(), table.definition(), new Findings(findings));
        progress.rows(rows.size());
    }

    private void end(Item item) {
        if (item instanceof Item.TableEnd end) {
            Item.Table table = end.table();
            warehouse.findings().onTable(table.submission(), table.id(), table.definition(), end.findings());
            warehouse.facts().columns(table.id(), end.columns());
            warehouse.totals().agreed(table.id(), end.totals());
            warehouse.register().endTable(table.id(), end.status(), end.tally(), end.ignored());
        } else if (item instanceof Item.FileEnd end) {
            warehouse.register().endReading(end.submission());
            FailPoint.READ.reachedWithCommit();
        }
    }
}
