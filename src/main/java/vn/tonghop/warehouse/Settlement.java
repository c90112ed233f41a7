package vn.tonghop.warehouse;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.model.SubmissionId;

/**
 * Settles what a submission does to what is in force, one submission after another in the order of receipt, each in one
 * transaction: nothing of it is in force before. The result does not hang on which file was read first.
 *
 * <p>So far (contract sections 7 and 9) the same bytes for the same unit and period are a duplicate, and a table that repeats any
 * natural key of one in force is held; so are both of two tables that one run received.
 */
public final class Settlement {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FindingLog findings;
    private final Statements sql = new Statements("warehouse/settle");

    Settlement(DataSource dataSource, PlatformTransactionManager transactions, FindingLog findings) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.findings = findings;
    }

    /** What has been read and waits to be settled, in the order in which that is done: by time of receipt, then path. */
    public List<Submission> awaiting() {
        return jdbc.sql(sql.text("awaiting")).query(Register::submission).list();
    }

    /** Settles one submission; does nothing where that was done before. */
    public void settle(SubmissionId submission) {
        transaction.executeWithoutResult(status -> {
            if (!isAwaiting(submission)) {
                return;
            }
            // Statistics of rows just loaded are missing: without this, a nested loop over a million rows is a danger.
            jdbc.sql("set local enable_nestloop = off").update();
            jdbc.sql("set local work_mem = '64MB'").update();
            Optional<Submission> same = sameBytes(submission);
            if (same.isPresent()) {
                duplicate(submission, same.get());
            } else {
                datasets(submission).forEach(dataset -> rejectRepeats(submission, dataset));
                tables(submission).forEach(this::decide);
            }
            jdbc.sql(sql.text("settled"))
                    .param("submission", submission.value())
                    .update();
        });
    }

    /** The earliest submission before this one of the same bytes for the same unit and period. */
    private Optional<Submission> sameBytes(SubmissionId submission) {
        return jdbc.sql(sql.text("same-bytes"))
                .param("submission", submission.value())
                .query(Register::submission)
                .optional();
    }

    private boolean isAwaiting(SubmissionId submission) {
        return jdbc.sql(sql.text("is-awaiting"))
                .param("submission", submission.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void duplicate(SubmissionId submission, Submission earlier) {
        for (String statement : List.of("remove-tables", "remove-findings", "duplicate")) {
            jdbc.sql(sql.text(statement))
                    .param("submission", submission.value())
                    .update();
        }
        findings.onFile(
                submission, Findings.of(Finding.at(FindingCode.FILE_DUPLICATE, Origin.FILE, "", earlier.file())));
    }

    private List<Dataset> datasets(SubmissionId submission) {
        return jdbc
                .sql(sql.text("datasets"))
                .param("submission", submission.value())
                .query(String.class)
                .list()
                .stream()
                .map(Dataset::new)
                .toList();
    }

    /** Of the rows of a dataset that share a key the first stays; the others become rejected rows, each with its finding. */
    private void rejectRepeats(SubmissionId submission, Dataset dataset) {
        jdbc.sql(sql.text("reject-repeats", dataset))
                .param("submission", submission.value())
                .param("dataset", dataset.id())
                .param("code", FindingCode.KEY_REPEATED.id())
                .update();
    }

    private List<ReadTable> tables(SubmissionId submission) {
        return jdbc.sql(sql.text("tables"))
                .param("submission", submission.value())
                .query(ReadTable.class)
                .list();
    }

    private void decide(ReadTable table) {
        TableStatus status = TableStatus.LOADED;
        if (table.loaded() == 0 && table.rejected() > 0) {
            // In force, it would say that there is nothing to report.
            status = TableStatus.REJECTED;
        } else if (holdOverlaps(table)) {
            status = TableStatus.HELD;
        }
        putAs(table.id(), status);
    }

    /** Whether the table repeats keys of another; holds those that the same run received too. */
    private boolean holdOverlaps(ReadTable table) {
        Dataset dataset = new Dataset(table.dataset());
        boolean any = false;
        for (Neighbour neighbour : neighbours(table)) {
            int rows = overlap(dataset, table.id(), neighbour.id());
            if (rows > 0) {
                any = true;
                tellOverlap(table.id(), neighbour.id(), rows);
                if (neighbour.sameRun()) {
                    tellOverlap(neighbour.id(), table.id(), overlap(dataset, neighbour.id(), table.id()));
                    putAs(neighbour.id(), TableStatus.HELD);
                }
            }
        }
        return any;
    }

    private List<Neighbour> neighbours(ReadTable table) {
        return jdbc.sql(sql.text("neighbours"))
                .param("table", table.id())
                .query(Neighbour.class)
                .list();
    }

    /** How many rows of one table share a key with another. */
    private int overlap(Dataset dataset, long table, long other) {
        return jdbc.sql(sql.text("overlap", dataset))
                .param("table", table)
                .param("other", other)
                .query(Integer.class)
                .single();
    }

    private void tellOverlap(long table, long other, int rows) {
        jdbc.sql(sql.text("tell-overlap"))
                .param("table", table)
                .param("other", other)
                .param("rows", rows)
                .param("code", FindingCode.OVERLAPS_OTHER.id())
                .update();
    }

    private void putAs(long table, TableStatus status) {
        jdbc.sql(sql.text("status"))
                .param("table", table)
                .param("status", status.id())
                .update();
    }

    private record Neighbour(long id, boolean sameRun) {}

    private record ReadTable(long id, String dataset, int loaded, int rejected) {}
}
