package vn.tonghop.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/** How runs went: what they could not do, and why. Every method is one statement, in the caller's transaction where there is one. */
public final class RunHistory {
    /** The outcome of a run that did all that it was to do. */
    public static final String COMPLETED = "completed";

    /** The outcome of a run that came to its end without some of its parts. */
    public static final String FAILED = "failed";

    /** The outcome of a run that was cut short and could not be finished by the next one. */
    public static final String DIED = "died";

    private final JdbcClient jdbc;
    private final Statements sql = new Statements("warehouse/run");

    RunHistory(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Keeps what a run could not do. */
    public void note(RunId run, RunFailure failure, Instant now) {
        jdbc.sql(sql.text("note"))
                .param("run", run.value())
                .param("step", failure.part().step())
                .param("period", Register.orNull(failure.part().period().map(Period::label)))
                .param("unit", Register.orNull(failure.part().unit().map(UnitId::value)))
                .param("file", Register.orNull(failure.part().file()))
                .param("vi", failure.reason().vi())
                .param("en", failure.reason().en())
                .param("now", Register.utc(now))
                .update();
    }

    /** Forgets what a run could not do in a step: the step is tried anew. */
    public void forget(RunId run, String step) {
        jdbc.sql(sql.text("forget"))
                .param("run", run.value())
                .param("step", step)
                .update();
    }

    /** What a run could not do, in the order in which it was met. */
    public List<RunFailure> failures(RunId run) {
        return jdbc.sql(sql.text("failures"))
                .param("run", run.value())
                .query(RunHistory::failure)
                .list();
    }

    /** The run that began last; empty where there was none. */
    public Optional<RunRecord> last() {
        return last(Optional.empty());
    }

    /** The run of a verb that began last; empty where there was none. */
    public Optional<RunRecord> last(String verb) {
        return last(Optional.of(verb));
    }

    private Optional<RunRecord> last(Optional<String> verb) {
        return jdbc.sql(sql.text("last"))
                .param("verb", Register.orNull(verb))
                .query(RunHistory::run)
                .optional();
    }

    /** A run. */
    public RunRecord run(RunId run) {
        return jdbc.sql(sql.text("find"))
                .param("run", run.value())
                .query(RunHistory::run)
                .single();
    }

    /**
     * Takes up a run that was cut short, to finish it.
     *
     * @return false where that was tried before, or the run before it could not be finished either: it is to be given up
     */
    public boolean takeUp(RunId run) {
        return jdbc.sql(sql.text("take-up")).param("run", run.value()).update() > 0;
    }

    /** Keeps for which decision a run was begun. */
    public void begunFor(RunId run, Decision decision) {
        jdbc.sql(sql.text("set-decision"))
                .param("run", run.value())
                .param("decision", decision.toString())
                .update();
    }

    /** Whether a run was begun for this very decision. */
    public boolean isBegunFor(RunId run, Decision decision) {
        return jdbc.sql(sql.text("decision"))
                .param("run", run.value())
                .query(String.class)
                .single()
                .equals(decision.toString());
    }

    private static RunFailure failure(ResultSet row, int number) throws SQLException {
        RunPart part = new RunPart(
                row.getString("step"),
                Optional.ofNullable(row.getString("period")).flatMap(Period::parse),
                Optional.ofNullable(row.getString("unit")).map(UnitId::new),
                Optional.ofNullable(row.getString("file")));
        return new RunFailure(part, new Message(row.getString("reason_vi"), row.getString("reason_en")));
    }

    private static RunRecord run(ResultSet row, int number) throws SQLException {
        return new RunRecord(
                new RunId(row.getLong("run_id")),
                row.getString("verb"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("ended"),
                row.getString("outcome"));
    }
}
