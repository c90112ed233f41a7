package vn.tonghop.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.model.AgreedTotal;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Period;
import vn.tonghop.model.Severity;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;

/**
 * What became of a submission, as its sender is told.
 *
 * @param tables a line a table found, or one for a whole file
 * @param findings the gravest first, no more than were asked for; values of personal fields are masked
 * @param found how many findings there are of each severity, those that were not asked for among them
 * @param totals that the file declares and its rows give, in their order, no more than were asked for
 * @param agreed how many of them there are
 */
public record Returned(
        Due due,
        List<Line> tables,
        List<Finding> findings,
        Map<Severity, Long> found,
        List<AgreedTotal> totals,
        long agreed) {
    /** Keeps copies. */
    public Returned {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        found = Map.copyOf(found);
        totals = List.copyOf(totals);
    }

    /** How many findings of a severity there are. */
    public long found(Severity severity) {
        return found.getOrDefault(severity, 0L);
    }

    /** How many findings there are besides those at hand. */
    public long more() {
        return found.values().stream().mapToLong(Long::longValue).sum() - findings.size();
    }

    /**
     * A submission whose sender is to be told anew.
     *
     * @param file its path below the inbox
     * @param name the last part of that path
     * @param dueOn the last day for reports of its period, where one is set
     * @param state a mark of all that is to be told; changes when any of it does
     * @param displaced whether a later file of the same path has its place in the outbox
     * @param namesake whether an earlier file of another path has its name
     * @param former the workbook written before, below the outbox
     */
    public record Due(
            SubmissionId submission,
            String file,
            String name,
            String sha256,
            Optional<UnitId> unit,
            Optional<Period> period,
            Optional<LocalDate> dueOn,
            Instant receivedAt,
            String state,
            boolean displaced,
            boolean namesake,
            Optional<String> former) {}

    /**
     * What became of a table, or of a whole file.
     *
     * @param dataset empty for a whole file, as are {@code sheet} and {@code table}
     */
    public record Line(
            String dataset, String sheet, int table, TableStatus status, int read, int loaded, int rejected) {}
}
