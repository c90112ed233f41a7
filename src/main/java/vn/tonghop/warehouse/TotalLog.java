package vn.tonghop.warehouse;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.AgreedTotal;

/** Keeps the totals that tables declare and their rows give; those that differ are findings. */
public final class TotalLog {
    private static final String COPY =
            "copy ops.agreed_total (table_id, row_no, column_no, field, declared, computed) from stdin";

    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    TotalLog(DataSource dataSource, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Keeps those of a table. */
    public void agreed(TableId table, List<AgreedTotal> totals) {
        if (totals.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            try (CopyText copy = CopyText.begin(dataSource, COPY)) {
                for (AgreedTotal total : totals) {
                    copy.field(table.value())
                            .field(total.at().row())
                            .field(total.at().column())
                            .field(total.field())
                            .field(total.declared().toPlainString())
                            .field(total.computed().toPlainString());
                    copy.endRow();
                }
                copy.end();
            }
        });
    }
}
