package vn.tonghop.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Findings;
import vn.tonghop.model.SubmissionId;

/** Keeps findings. Personal texts are masked here, and kept beside in a column that one role may read. */
public final class FindingLog {
    private static final String COPY =
            "copy ops.finding (submission_id, table_id, dataset, sheet, row_no, column_no, field,"
                    + " severity, code, value, details, personal_value) from stdin";

    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    FindingLog(DataSource dataSource, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Keeps findings on a file as a whole. */
    public void onFile(SubmissionId submission, Findings findings) {
        write(submission, Optional.empty(), Optional.empty(), findings);
    }

    /**
     * Keeps findings on a table and its rows.
     *
     * @param definition of its dataset; empty where it may be of two
     */
    public void onTable(
            SubmissionId submission, TableId table, Optional<DatasetDefinition> definition, Findings findings) {
        write(submission, Optional.of(table), definition, findings);
    }

    private void write(
            SubmissionId submission,
            Optional<TableId> table,
            Optional<DatasetDefinition> definition,
            Findings findings) {
        if (findings.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            try (CopyText copy = CopyText.begin(dataSource, COPY)) {
                for (Finding finding : findings) {
                    copy.field(submission.value())
                            .fieldOrMissing(table.map(TableId::toString).orElse(""))
                            .fieldOrMissing(
                                    definition.map(d -> d.dataset().id()).orElse(""));
                    write(copy, submission, finding, definition);
                }
                copy.end();
            }
        });
    }

    private static void write(
            CopyText copy, SubmissionId submission, Finding finding, Optional<DatasetDefinition> definition) {
        boolean personal = definition
                .flatMap(d -> d.field(finding.field()))
                .filter(field -> field.personal() && PersonalText.tellsOf(finding))
                .isPresent();
        String value = CopyText.keepable(finding.value());
        List<String> details =
                finding.details().stream().map(CopyText::keepable).toList();
        String shown = personal ? PersonalText.masked(value) : value;
        copy.field(finding.origin().sheet())
                .fieldOrMissing(number(finding.origin().row()))
                .fieldOrMissing(number(finding.origin().column()))
                .field(finding.field())
                .field(finding.severity().id())
                .field(finding.code().id())
                .field(shown)
                .field(array((personal ? PersonalText.details(value, details) : details)
                        .stream()
                                .map(detail -> detail.equals(Finding.THIS_SUBMISSION) ? submission.toString() : detail)
                                .toList()))
                .fieldOrMissing(personal ? value : "");
        copy.endRow();
    }

    private static String number(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    /** An array in PostgreSQL's text form. */
    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
