package vn.tonghop.warehouse;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;

/** What is set for periods. Entries are only added to; the latest of a kind, dataset or currency holds. */
public final class PeriodSettings {
    private static final List<String> PLAN = List.of(
            "item", "name", "value", "units", "day", "source", "set_by", "set_at", "open", "open_units", "doubt");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Register register;
    private final Query query;
    private final Statements sql = new Statements("warehouse/period");

    PeriodSettings(DataSource dataSource, PlatformTransactionManager transactions, Register register) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.query = new Query(dataSource, transactions);
        this.register = register;
    }

    /**
     * How a period stands.
     *
     * @param closed whether it takes no submission
     * @param released whether it has a release
     */
    public record State(boolean closed, boolean released) {}

    /** Makes a period known that nothing was received for as yet. */
    public void open(Period period) {
        register.ensure(period);
    }

    /**
     * Adds entries, all or none.
     *
     * @param by who sets them; empty where that was not told
     */
    public void set(Period period, List<PeriodSetting> settings, Optional<String> by, Instant now) {
        transaction.executeWithoutResult(status -> {
            open(period);
            settings.forEach(setting -> entry(period, setting)
                    .param("by", by.orElse(null))
                    .param("now", Register.utc(now))
                    .update());
        });
    }

    private JdbcClient.StatementSpec entry(Period period, PeriodSetting setting) {
        if (setting instanceof PeriodSetting.Due due) {
            return at("set-due", period).param("due", due.on());
        }
        if (setting instanceof PeriodSetting.Expected expected) {
            return at("set-expected", period)
                    .param("dataset", expected.dataset().id())
                    .param("units", expected.units().map(PeriodSettings::joined).orElse(null));
        }
        PeriodSetting.Rate rate = (PeriodSetting.Rate) setting;
        return at("set-rate", period)
                .param("currency", rate.currency())
                .param("rate", rate.vndPerUnit())
                .param("day", rate.on())
                .param("source", rate.source().orElse(null));
    }

    private static String joined(List<UnitId> units) {
        return units.stream().map(UnitId::value).collect(Collectors.joining(" "));
    }

    /** Who must send which dataset, as far as it is set here. */
    public List<PeriodSetting.Expected> expected(Period period) {
        return at("expected", period)
                .query((row, number) ->
                        new PeriodSetting.Expected(new Dataset(row.getString("dataset")), units(row.getArray("units"))))
                .list();
    }

    /** The rates that are set here, by currency: đồng for one unit. */
    public Map<String, BigDecimal> rates(Period period) {
        Map<String, BigDecimal> rates = new HashMap<>();
        at("rates", period).query(row -> {
            rates.put(row.getString("currency"), row.getBigDecimal("vnd_per_unit"));
        });
        return rates;
    }

    private static Optional<List<UnitId>> units(@Nullable Array units) throws SQLException {
        return units == null
                ? Optional.empty()
                : Optional.of(
                        Stream.of((String[]) units.getArray()).map(UnitId::new).toList());
    }

    /**
     * What holds for a period, and what is lacking: its days, when it is due, who must send each dataset, each rate. Of a line,
     * {@code open} reports have not come, or {@code open} amounts of {@code open_units} units have no rate; {@code doubt} of a rate is
     * {@code no-rate}, {@code no-source}, {@code from-memory} or empty.
     */
    public Relation plan(Period period) {
        return query.relation(PLAN, sql.text("plan"), Map.of("period", period.label()));
    }

    /** How a period stands. */
    public State state(Period period) {
        return at("state", period).query(State.class).single();
    }

    private JdbcClient.StatementSpec at(String statement, Period period) {
        return jdbc.sql(sql.text(statement)).param("period", period.label());
    }
}
