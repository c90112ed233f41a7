package vn.tonghop.warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.model.Interval;
import vn.tonghop.model.Period;
import vn.tonghop.model.UnitId;
import vn.tonghop.reference.Periods;
import vn.tonghop.reference.Provinces;
import vn.tonghop.reference.Reference;
import vn.tonghop.reference.Validity;

/** The reference data as tables, which statements join with. */
public final class Dimensions {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Statements sql = new Statements("warehouse/dimensions");

    Dimensions(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.client = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes the tables agree with the reference data, where its content is another than they were made from. All or nothing.
     *
     * @return whether anything was to be done
     */
    public boolean load(Reference reference, Instant now) {
        if (isLoaded(reference)) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.execute(sql.text("lock"));
            if (isLoaded(reference)) {
                return false;
            }
            replace(reference);
            client.sql(sql.text("loaded"))
                    .param("hash", reference.contentHash())
                    .param("now", Register.utc(now))
                    .update();
            return true;
        }));
    }

    private boolean isLoaded(Reference reference) {
        return client.sql(sql.text("hash"))
                .query(String.class)
                .optional()
                .filter(reference.contentHash()::equals)
                .isPresent();
    }

    private void replace(Reference reference) {
        jdbc.execute(sql.text("clear"));
        units(reference.provinces());
        insert("country", reference.countries().all().stream().map(c -> row(c.alpha2(), c.nameVi(), c.nameEn())));
        insert("sector", reference.sectors().all().stream().map(s -> row(s.code(), s.nameVi(), s.nameEn())));
        insert(
                "indicator",
                reference.indicators().all().stream()
                        .map(i -> row(i.code(), i.nameVi(), i.nameEn(), i.unitOfMeasure(), i.flow())));
        insert(
                "cluster",
                reference.clusters().all().stream()
                        .map(c -> valid(
                                c.validity(), c.cluster(), c.nameVi(), c.unit().value())));
        insert(
                "sender",
                reference.senders().all().stream()
                        .map(s -> valid(
                                s.validity(),
                                s.unit().value(),
                                s.dataset().id(),
                                s.kind().id())));
        insert(
                "exchange-rate",
                reference.exchangeRates().all().stream()
                        .map(r -> valid(r.validity(), r.currency(), r.vndPerUnit(), r.source())));
        periods(reference.periods());
    }

    private void units(Provinces provinces) {
        insert(
                "unit",
                provinces.ids().stream()
                        .map(unit -> row(
                                unit.value(),
                                provinces.name(unit),
                                provinces.successor(unit).value())));
        insert(
                "unit-version",
                provinces.all().stream()
                        .map(p -> valid(
                                p.validity(),
                                p.unit().value(),
                                p.code(),
                                p.nameVi(),
                                p.kind(),
                                p.successor().map(UnitId::value).orElse(null))));
    }

    /** The periods of the file, and those that submissions brought in, which have the default rule. */
    private void periods(Periods periods) {
        Set<Period> all = new TreeSet<>();
        periods.all().forEach(entry -> all.add(entry.period()));
        client.sql(sql.text("periods")).query(String.class).list().stream()
                .map(Period::parse)
                .flatMap(Optional::stream)
                .forEach(all::add);
        insert("period", all.stream().map(period -> period(periods, period)));
    }

    private static @Nullable Object[] period(Periods periods, Period period) {
        Interval days = periods.interval(period);
        return row(
                period.label(),
                period.kind().id(),
                periods.rule(period).id(),
                days.from(),
                days.to(),
                periods.dueOn(period).orElse(null),
                periods.isListed(period));
    }

    private void insert(String statement, Stream<@Nullable Object[]> rows) {
        List<@Nullable Object[]> batch = new ArrayList<>(rows.toList());
        jdbc.batchUpdate(sql.text(statement), batch);
    }

    private static @Nullable Object[] valid(Validity validity, @Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[values.length + 2];
        System.arraycopy(values, 0, row, 0, values.length);
        row[values.length] = validity.from();
        row[values.length + 1] = validity.to().orElse(null);
        return row;
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
