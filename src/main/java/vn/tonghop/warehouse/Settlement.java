package vn.tonghop.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Findings;
import vn.tonghop.model.Origin;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.recognise.Intent;

/**
 * Settles what submissions do to what is in force: contract sections 7 and 9. A unit and period is settled at a time, from all
 * that was received for it and all that an operator decided, in one transaction: nothing of a submission is in force before, and
 * the result does not hang on which file was read first.
 */
public final class Settlement {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FindingLog findings;
    private final RemarkLog remarks;
    private final Statements sql = new Statements("warehouse/settle");

    Settlement(DataSource dataSource, PlatformTransactionManager transactions, FindingLog findings) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.findings = findings;
        this.remarks = new RemarkLog(jdbc, sql);
    }

    /** The units and periods that have something to settle; what is of no known unit or period is settled by saying so. */
    public List<Place> awaiting() {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql(sql.text("settle-unplaced")).update();
            return jdbc.sql(sql.text("awaiting")).query(Settlement::place).list();
        }));
    }

    /**
     * Settles one unit and period; settling it once more changes nothing.
     *
     * @param names the field whose values name the records of a dataset; a dataset without one has no names
     */
    public void settle(Place place, Map<Dataset, String> names) {
        transaction.executeWithoutResult(status -> {
            // Statistics of rows just loaded are missing: without this, a nested loop over a million rows is a danger.
            jdbc.sql("set local enable_nestloop = off").update();
            jdbc.sql("set local work_mem = '64MB'").update();
            jdbc.sql("set local jit = off").update();
            at("end-old-readings", place).update();
            setAsideDuplicates(lines(place));
            rejectRepeats(lines(place));
            List<Settled.Remark> said = new ArrayList<>();
            claims(lines(place)).forEach((dataset, claims) -> said.addAll(settle(place, dataset, claims, names)));
            remarks.replace(place, said);
            at("settled", place).update();
            at("no-longer-unsettled", place).update();
        });
    }

    private JdbcClient.StatementSpec at(String statement, Place place) {
        return jdbc.sql(sql.text(statement))
                .param("unit", place.unit().value())
                .param("period", place.period().label());
    }

    private List<Line> lines(Place place) {
        return at("lines", place).query(Settlement::line).list();
    }

    /** Of submissions of the same bytes the first alone counts. */
    private void setAsideDuplicates(List<Line> lines) {
        Map<String, Line> firsts = new HashMap<>();
        Map<Long, Line> duplicates = new LinkedHashMap<>();
        for (Line line : lines) {
            Line first = firsts.computeIfAbsent(line.sha256(), any -> line);
            if (first.submission() != line.submission() && line.status() != TableStatus.DUPLICATE) {
                duplicates.put(line.submission(), first);
            }
        }
        duplicates.forEach((submission, first) -> duplicate(new SubmissionId(submission), first.file()));
    }

    private void duplicate(SubmissionId submission, String earlier) {
        for (String statement : List.of("remove-findings", "duplicate-tables", "remove-tables", "duplicate")) {
            jdbc.sql(sql.text(statement))
                    .param("submission", submission.value())
                    .update();
        }
        findings.onFile(submission, Findings.of(Finding.at(FindingCode.FILE_DUPLICATE, Origin.FILE, "", earlier)));
    }

    /** Of the rows of a dataset that share a key the first stays; the others become rejected rows, each with its finding. */
    private void rejectRepeats(List<Line> lines) {
        record Part(long submission, String dataset) {}
        Map<Part, List<Long>> tables = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.status() == TableStatus.READ) {
                tables.computeIfAbsent(new Part(line.submission(), line.dataset()), any -> new ArrayList<>())
                        .add(line.table());
            }
        }
        tables.forEach((part, found) -> jdbc.sql(sql.text("reject-repeats", new Dataset(part.dataset())))
                .param("tables", found.toArray(Long[]::new))
                .param("code", FindingCode.KEY_REPEATED.id())
                .update());
    }

    /** What there is to settle, by dataset. A table of which no row is left would say that there is nothing to report. */
    private Map<Dataset, List<Claim>> claims(List<Line> lines) {
        Map<String, Map<Long, List<Line>>> grouped = new TreeMap<>();
        for (Line line : lines) {
            if (line.isEmptied()) {
                // One that waits for an answer may have rows once it is given; until then no other decision puts it in
                // force.
                TableStatus left = line.doubtful() ? TableStatus.HELD : TableStatus.REJECTED;
                putAs(line.table(), new Settled.Fate(left, Optional.empty()));
            } else if (line.counts()) {
                grouped.computeIfAbsent(line.dataset(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(line.submission(), any -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<Dataset, List<Claim>> claims = new LinkedHashMap<>();
        grouped.forEach((dataset, bySubmission) -> claims.put(
                new Dataset(dataset),
                bySubmission.values().stream().map(Settlement::claim).toList()));
        return claims;
    }

    private static Claim claim(List<Line> tables) {
        Line first = tables.get(0);
        return new Claim(
                first.submission(),
                first.run(),
                first.receivedAt(),
                first.file(),
                first.intent(),
                tables.stream().anyMatch(Line::doubtful),
                first.late(),
                tables.stream()
                        .map(line -> new Claim.Table(line.table(), line.loaded()))
                        .toList());
    }

    private List<Settled.Remark> settle(Place place, Dataset dataset, List<Claim> claims, Map<Dataset, String> names) {
        List<Ruling> rulings = at("rulings", place).query(Settlement::ruling).list();
        Neighbourhood neighbourhood = Keys.of(jdbc, sql, dataset, claims, Optional.ofNullable(names.get(dataset)));
        Settled settled = Succession.of(place.period(), claims, rulings, neighbourhood);
        settled.fates().forEach(this::putAs);
        if (settled.standing().stream().anyMatch(Settled.InForce::supplement)) {
            replaceRows(dataset, settled.standing());
        }
        return settled.remarks();
    }

    private void replaceRows(Dataset dataset, List<Settled.InForce> standing) {
        jdbc.sql(sql.text("replace-rows", dataset))
                .param("tables", standing.stream().map(Settled.InForce::table).toArray(Long[]::new))
                .param(
                        "submissions",
                        standing.stream().map(Settled.InForce::submission).toArray(Long[]::new))
                .param(
                        "supplements",
                        standing.stream().map(Settled.InForce::supplement).toArray(Boolean[]::new))
                .update();
    }

    private void putAs(long table, Settled.Fate fate) {
        jdbc.sql(sql.text("status"))
                .param("table", table)
                .param("status", fate.status().id())
                .param("replacedBy", Register.orNull(fate.replacedBy()))
                .update();
    }

    /** One table found, or the one line of a file without any, whose table is 0 and whose dataset is empty. */
    private record Line(
            long submission,
            long run,
            Instant receivedAt,
            String file,
            String sha256,
            Intent intent,
            long table,
            String dataset,
            TableStatus status,
            int loaded,
            int rejected,
            boolean setAside,
            boolean doubtful,
            boolean late) {
        boolean isEmptied() {
            return counts(status) && loaded == 0 && rejected > 0;
        }

        boolean counts() {
            return counts(status) && !isEmptied();
        }

        private boolean counts(TableStatus status) {
            return !dataset.isEmpty() && !setAside && status != TableStatus.REJECTED && status != TableStatus.DUPLICATE;
        }
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new UnitId(row.getString("unit")),
                Period.parse(row.getString("period")).orElseThrow());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("submission_id"),
                row.getLong("run_id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("file"),
                row.getString("sha256"),
                Intent.valueOf(row.getString("intent").toUpperCase(Locale.ROOT)),
                row.getLong("table_id"),
                row.getString("dataset"),
                TableStatus.of(row.getString("status")),
                row.getInt("rows_loaded"),
                row.getInt("rows_rejected"),
                row.getBoolean("set_aside"),
                row.getBoolean("doubtful"),
                row.getBoolean("late"));
    }

    private static Ruling ruling(ResultSet row, int number) throws SQLException {
        long table = row.getLong("table_id");
        return new Ruling(
                row.getLong("decision_id"),
                row.getLong("submission_id"),
                table == 0 ? Optional.empty() : Optional.of(table),
                List.of((Long[]) row.getArray("replaces").getArray()),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
