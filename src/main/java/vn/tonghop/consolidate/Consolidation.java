package vn.tonghop.consolidate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.FindingCode;
import vn.tonghop.model.Period;
import vn.tonghop.warehouse.Statements;

/**
 * Makes releases: the figures of contract section 8 from the rows in force, as reported. A release is one transaction, and never
 * changes afterwards.
 */
public final class Consolidation {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Releases releases;
    private final MadeBy made;
    private final Statements sql = new Statements("consolidate");

    /**
     * Consolidation over a warehouse.
     *
     * @param dataSource of the warehouse
     * @param transactions over that very data source
     * @param made what is stamped into its releases
     */
    public Consolidation(DataSource dataSource, PlatformTransactionManager transactions, MadeBy made) {
        this.made = made;
        this.jdbc = JdbcClient.create(dataSource);
        this.releases = new Releases(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The periods that have anything in force or a release, in the order of their labels. */
    public List<Period> periods() {
        return jdbc.sql(sql.text("periods")).query(String.class).list().stream()
                .flatMap(label -> Period.parse(label).stream())
                .toList();
    }

    /** The latest release of a period; empty where there is none. */
    public Optional<Release> latest(Period period) {
        return releases.latest(period);
    }

    /** All releases of a period, the first made first. */
    public List<Release> all(Period period) {
        return releases.all(period);
    }

    /**
     * Makes a new release of a period, unless nothing that the latest was made from has changed.
     *
     * @param now when it is made
     */
    public Outcome release(Period period, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> releaseLocked(period, now)));
    }

    private Outcome releaseLocked(Period period, Instant now) {
        jdbc.sql(sql.text("lock"))
                .param("period", period.label())
                .query(String.class)
                .optional();
        Optional<Release> latest = latest(period);
        if (latest.isEmpty() && !anyInForce(period)) {
            return new Outcome(Outcome.Kind.NOTHING_IN_FORCE, latest);
        }
        String inputs = single("inputs", period, String.class);
        if (latest.isPresent() && inputs.equals(single("latest-inputs", period, String.class))) {
            return new Outcome(Outcome.Kind.UNCHANGED, latest);
        }
        long release = insert(period, inputs, now);
        freeze(release, period);
        tell("roster-differs", FindingCode.ROSTER_DIFFERS, period);
        tell("rate-missing", FindingCode.RATE_MISSING, period);
        tell("both-units", FindingCode.BOTH_UNITS_OF_MERGER, period);
        new DoubleCounting(jdbc, sql).find(release, period);
        tell("unlike-before", FindingCode.FIGURE_UNLIKE_BEFORE, release, period);
        tell("ngo-spellings", FindingCode.NGO_SPELLED_TWICE, release, period);
        update("freeze-found", release, period);
        update("freeze-findings", release, period);
        return new Outcome(Outcome.Kind.MADE, latest(period));
    }

    private boolean anyInForce(Period period) {
        return single("any-in-force", period, Boolean.class);
    }

    private <T> T single(String statement, Period period, Class<T> type) {
        return jdbc.sql(sql.text(statement))
                .param("period", period.label())
                .query(type)
                .single();
    }

    private long insert(Period period, String inputs, Instant now) {
        return jdbc.sql(sql.text("insert-release"))
                .param("period", period.label())
                .param("inputs", inputs)
                .param("definitions", made.definitionsHash())
                .param("program", made.programVersion())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void freeze(long release, Period period) {
        for (String statement : List.of(
                "freeze-inputs", "freeze-tables", "freeze-rates", "freeze-names", "freeze-coverage", "freeze-areas")) {
            update(statement, release, period);
        }
        List<String> datasets = jdbc.sql(sql.text("datasets"))
                .param("release", release)
                .query(String.class)
                .list();
        // Rows loaded a moment ago have no statistics yet, and the server would plan for an empty table.
        for (String dataset : datasets) {
            jdbc.sql("analyze wh." + new Dataset(dataset).table()).update();
            measure(release, new Dataset(dataset));
        }
        update("roll-up", release, period);
    }

    /** A dataset without figures of its own is only counted in the coverage. */
    private void measure(long release, Dataset dataset) {
        Contributions.find(sql, dataset, "null::integer").ifPresent(contributions -> {
            Long[] tables = Contributions.tables(jdbc, sql, release, dataset, Optional.empty());
            for (String statement : List.of("measure", "measure-unconverted")) {
                jdbc.sql(sql.text(statement).replace("{contributions}", contributions))
                        .param("release", release)
                        .param("tables", tables)
                        .update();
            }
        });
    }

    private void update(String statement, long release, Period period) {
        jdbc.sql(sql.text(statement))
                .param("release", release)
                .param("period", period.label())
                .update();
    }

    private void tell(String statement, FindingCode code, long release, Period period) {
        jdbc.sql(sql.text(statement))
                .param("code", code.id())
                .param("release", release)
                .param("period", period.label())
                .update();
    }

    private void tell(String statement, FindingCode code, Period period) {
        jdbc.sql(sql.text(statement))
                .param("code", code.id())
                .param("period", period.label())
                .update();
    }
}
