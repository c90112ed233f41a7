package vn.tonghop.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Period;
import vn.tonghop.model.PeriodRule;
import vn.tonghop.model.RowKind;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.Tally;
import vn.tonghop.model.UnitId;
import vn.tonghop.recognise.Intent;

/** What was received, by which run, and what was found in it. Every method is one transaction, or part of the caller's. */
public final class Register {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Statements sql = new Statements("warehouse/register");

    Register(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins a run.
     *
     * @param verb of the command line
     * @param now when it begins, which is also when it receives all that it receives
     */
    public RunId beginRun(String verb, Instant now) {
        return new RunId(jdbc.sql(sql.text("begin-run"))
                .param("verb", verb)
                .param("now", utc(now))
                .query(Long.class)
                .single());
    }

    /** The run that began last and has not ended; it died, unless it is the caller's own. */
    public Optional<RunId> unfinishedRun() {
        return jdbc.sql(sql.text("unfinished-run")).query(Long.class).optional().map(RunId::new);
    }

    /** Ends a run with a word on how it went. */
    public void endRun(RunId run, String outcome, Instant now) {
        jdbc.sql(sql.text("end-run"))
                .param("run", run.value())
                .param("outcome", outcome)
                .param("now", utc(now))
                .update();
    }

    /** Whether the last file received at this path had these very bytes, so that it is no news. */
    public boolean known(String file, String sha256) {
        return jdbc.sql(sql.text("known"))
                .param("file", file)
                .param("sha256", sha256)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Registers a file; the same one again within a run gives the submission that it is already.
     *
     * @param file path below the inbox, {@code /} between folders
     * @param sha256 of its bytes, 64 lower-case hexadecimal digits
     * @param size in bytes
     */
    public SubmissionId receive(RunId run, String file, String sha256, long size) {
        return new SubmissionId(jdbc.sql(sql.text("receive"))
                .param("run", run.value())
                .param("file", file)
                .param("sha256", sha256)
                .param("size", size)
                .query(Long.class)
                .single());
    }

    /** What was received, or is to be read again, and was not read to its end: by time of receipt, then path. */
    public List<Submission> unread() {
        return jdbc.sql(sql.text("unread")).query(Register::submission).list();
    }

    /**
     * One submission.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException where there is none
     */
    public Submission submission(SubmissionId id) {
        return find(id).orElseThrow(
                        () -> new org.springframework.dao.EmptyResultDataAccessException("submission " + id, 1));
    }

    /** One submission; empty where there is none of this number. */
    public Optional<Submission> find(SubmissionId id) {
        return jdbc.sql(sql.text("submission"))
                .param("submission", id.value())
                .query(Register::submission)
                .optional();
    }

    /**
     * What was being read when a run ended without reading it to its end, and waits for {@link #clear} or for a line that
     * sets it aside; by time of receipt, then path.
     */
    public List<Submission> suspects() {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql(sql.text("suspect")).update();
            return jdbc.sql(sql.text("suspects")).query(Register::submission).list();
        }));
    }

    /** What is being read was not the reason why it is not read to its end: none of it is a suspect. */
    public void acquit() {
        jdbc.sql(sql.text("acquit")).update();
    }

    /** A suspect was innocent: it may be read like any other. */
    public void clear(SubmissionId id) {
        jdbc.sql(sql.text("clear")).param("submission", id.value()).update();
    }

    /**
     * Makes a submission as it was when received: whatever an earlier reading had loaded or found is removed. Until
     * {@link #endReading} it is known as being read, whatever becomes of the process.
     */
    public void beginReading(SubmissionId id) {
        transaction.executeWithoutResult(status -> {
            for (String statement : List.of("remove-tables", "remove-findings", "unplace")) {
                jdbc.sql(sql.text(statement)).param("submission", id.value()).update();
            }
        });
    }

    /**
     * Says whose a submission is, and for when, as far as that is known.
     *
     * @param intent what title or name says that it does to earlier ones
     */
    public void place(SubmissionId id, Optional<UnitId> unit, Optional<Period> period, Intent intent) {
        transaction.executeWithoutResult(status -> {
            period.ifPresent(this::ensure);
            jdbc.sql(sql.text("place"))
                    .param("submission", id.value())
                    .param("unit", orNull(unit.map(UnitId::value)))
                    .param("period", orNull(period.map(Period::label)))
                    .param("intent", intent.id())
                    .update();
        });
    }

    /** Begins to load a table. */
    public TableId beginTable(SubmissionId id, TablePlace place) {
        return new TableId(jdbc.sql(sql.text("begin-table"))
                .param("submission", id.value())
                .param("dataset", orNull(place.dataset().map(Dataset::id)))
                .param("sheetNumber", place.sheetNumber())
                .param("sheet", place.sheet())
                .param("tableNumber", place.tableNumber())
                .query(Long.class)
                .single());
    }

    /**
     * Ends the loading of a table.
     *
     * @param status {@link TableStatus#READ} to have it settled, or {@code HELD} or {@code REJECTED} for good
     * @param tally of its rows; what was loaded agrees with {@link FactLoader}
     * @param ignored why rows were ignored; adds up to those of the tally
     */
    public void endTable(TableId table, TableStatus status, Tally tally, Map<RowKind, Integer> ignored) {
        if (tally.ignored()
                != ignored.values().stream().mapToInt(Integer::intValue).sum()) {
            throw new IllegalArgumentException("the reasons do not add up to " + tally.ignored() + " rows ignored");
        }
        transaction.executeWithoutResult(done -> {
            jdbc.sql(sql.text("end-table"))
                    .param("table", table.value())
                    .param("status", status.id())
                    .param("read", tally.read())
                    .param("loaded", tally.loaded())
                    .param("rejected", tally.rejected())
                    .param("ignored", tally.ignored())
                    .update();
            ignored.forEach((reason, rows) -> ignore(table, reason, rows));
        });
    }

    /** One line for a file as a whole, which is broken, in conflict or of no known table: no dataset, no rows. */
    public void wholeFile(SubmissionId id, TableStatus status) {
        jdbc.sql(sql.text("whole-file"))
                .param("submission", id.value())
                .param("status", status.id())
                .update();
    }

    /** Ends the reading of a submission: it may be settled. */
    public void endReading(SubmissionId id) {
        jdbc.sql(sql.text("end-reading")).param("submission", id.value()).update();
    }

    /** How many lines of {@code submissions} a run has of each status; a status that none has is not there. */
    public Map<TableStatus, Integer> statuses(RunId run) {
        return statuses(jdbc.sql(sql.text("statuses")).param("run", run.value()));
    }

    /** How many lines of one submission have each status, those that a decision set aside left out. */
    public Map<TableStatus, Integer> statuses(SubmissionId submission) {
        return statuses(jdbc.sql(sql.text("submission-statuses")).param("submission", submission.value()));
    }

    private static Map<TableStatus, Integer> statuses(JdbcClient.StatementSpec counted) {
        Map<TableStatus, Integer> statuses = new EnumMap<>(TableStatus.class);
        counted.query(row -> {
            statuses.put(TableStatus.of(row.getString(1)), row.getInt(2));
        });
        return statuses;
    }

    /** How many records a run has loaded, those of tables that are held included. */
    public long rowsLoaded(RunId run) {
        return jdbc.sql(sql.text("rows-loaded"))
                .param("run", run.value())
                .query(Long.class)
                .single();
    }

    private void ignore(TableId table, RowKind reason, int rows) {
        if (rows > 0) {
            jdbc.sql(sql.text("ignore"))
                    .param("table", table.value())
                    .param("reason", reason.id())
                    .param("rows", rows)
                    .update();
        }
    }

    /** A period that no reference file lists has the default rule. */
    void ensure(Period period) {
        var days = period.interval(PeriodRule.ND09);
        jdbc.sql(sql.text("ensure-period"))
                .param("period", period.label())
                .param("kind", period.kind().id())
                .param("rule", PeriodRule.ND09.id())
                .param("from", days.from())
                .param("to", days.to())
                .update();
    }

    static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                new SubmissionId(row.getLong("submission_id")),
                new RunId(row.getLong("run_id")),
                row.getString("file"),
                row.getString("sha256"),
                row.getLong("size"),
                Optional.ofNullable(row.getString("unit")).map(UnitId::new),
                Optional.ofNullable(row.getString("period")).flatMap(Period::parse),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
