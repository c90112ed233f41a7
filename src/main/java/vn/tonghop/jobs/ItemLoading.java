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
        List<Item.Entry> run = new ArrayList<>(chunk.size());
        for (Item item : chunk) {
            if (item instanceof Item.Entry record) {
                if (!run.isEmpty() && !run.get(0).table().equals(record.table())) {
                    load(run);
                }
                run.add(record);
            } else {
                load(run);
                end(item);
            }
        }
        load(run);
        FailPoint.LOADED.reachedWithCommit();
    }

    private void load(List<Item.Entry> run) {
        if (run.isEmpty()) {
            return;
        }
        Item.Table table = run.get(0).table();
        List<Checked> rows = run.stream().map(Item.Entry::checked).toList();
        warehouse.facts().load(table.id(), table.definition(), rows);
        List<Finding> findings = new ArrayList<>();
        rows.forEach(row -> row.findings().forEach(findings::add));
        warehouse.findings().onTable(table.submission(), table.id(), table.definition(), new Findings(findings));
        progress.rows(run.size());
        run.clear();
    }

    private void end(Item item) {
        if (item instanceof Item.TableEnd end) {
            Item.Table table = end.table();
            warehouse.findings().onTable(table.submission(), table.id(), table.definition(), end.findings());
            warehouse.register().endTable(table.id(), end.status(), end.tally(), end.ignored());
        } else if (item instanceof Item.FileEnd end) {
            warehouse.register().endReading(end.submission());
            FailPoint.READ.reachedWithCommit();
        }
    }
}
