package vn.tonghop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tonghop.consolidate.Consolidation;
import vn.tonghop.consolidate.Depth;
import vn.tonghop.consolidate.Explanation;
import vn.tonghop.consolidate.FigureKey;
import vn.tonghop.consolidate.MadeBy;
import vn.tonghop.consolidate.Release;
import vn.tonghop.definition.Definitions;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.reference.Reference;
import vn.tonghop.testing.TestDatabase;
import vn.tonghop.warehouse.Listings;
import vn.tonghop.warehouse.Relation;
import vn.tonghop.warehouse.Warehouse;

/**
 * A warehouse that grows to ten periods of {@code -Dtonghop.bench.rows} members each: how long one period takes to consolidate,
 * the first and the tenth, and how long people wait for {@code figures}, {@code status} and {@code explain} in the first and in the end.
 */
class WarehouseBenchmark {
    private static final int UNITS = 20;
    private static final int ROWS = Integer.getInteger("tonghop.bench.rows", 1_000_000) / UNITS;
    private static final Instant NOW = Instant.parse("2026-01-10T03:00:00Z");
    private static final int PERIODS = Integer.getInteger("tonghop.bench.periods", 10);
    private static final int TRIES = 3;

    private final TestDatabase database = TestDatabase.fresh();
    private final DataSource dataSource = database.database().dataSource();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
    private final Warehouse warehouse = new Warehouse(dataSource, transactions);
    private final Consolidation consolidation =
            new Consolidation(dataSource, transactions, new MadeBy("benchmark", "benchmark"));

    @Test
    void tenPeriodsBesideOne() throws IOException {
        warehouse.dimensions().load(Reference.load(Path.of("jobs/reference")), NOW);
        try (database) {
            double first = 0;
            for (int number = 1; number <= PERIODS; number++) {
                Period period = Period.parse((2020 + (number + 1) / 2) + (number % 2 == 1 ? "-H1" : "-H2"))
                        .orElseThrow();
                fill(period);
                double seconds = seconds(() -> consolidation.release(period, NOW));
                first = number == 1 ? seconds : first;
                System.out.printf(
                        Locale.ROOT,
                        "%-8s consolidated in %6.2f s, %.2f times the first%n",
                        period,
                        seconds,
                        seconds / first);
                if (number == 1 || number == PERIODS) {
                    questions(period);
                }
            }
        }
    }

    private void fill(Period period) throws IOException {
        try (InputStream sql = WarehouseBenchmark.class.getResourceAsStream("/bench/warehouse.sql")) {
            database.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{period}", period.label())
                    .replace("{units}", Integer.toString(UNITS))
                    .replace("{rows}", Integer.toString(ROWS)));
        }
    }

    private void questions(Period period) {
        Listings listings = warehouse.listings();
        ask(TRIES, "figures", listings.figures(period, Optional.empty(), Optional.empty()));
        ask(TRIES, "status, of the period", listings.status(Optional.of(period), NOW));
        ask(TRIES, "status, of all periods", listings.status(Optional.empty(), NOW));
        Release release = consolidation.latest(period).orElseThrow();
        Explanation explanation =
                new Explanation(dataSource, transactions, Definitions.load(Path.of("jobs")), sha256 -> true);
        ask(
                TRIES,
                "explain associations.members",
                explanation.explain(release, key("associations.members"), "VN", Depth.ROW, Lang.VI));
        ask(
                TRIES,
                "explain members.count of a unit",
                explanation.explain(release, key("members.count"), "ha-noi", Depth.ROW, Lang.VI));
        ask(
                1,
                "explain members.count to each row",
                explanation.explain(release, key("members.count"), "VN", Depth.ROW, Lang.VI));
    }

    private static FigureKey key(String figure) {
        return FigureKey.parse(figure).orElseThrow();
    }

    /** The best of some tries; until the first row is there, which is what people wait for, and until the last. */
    private static void ask(int tries, String name, Relation relation) {
        double first = Double.MAX_VALUE;
        double last = Double.MAX_VALUE;
        int[] rows = new int[1];
        for (int i = 0; i < tries; i++) {
            long began = System.nanoTime();
            long[] arrived = new long[1];
            rows[0] = 0;
            relation.forEachRow(row -> {
                if (rows[0]++ == 0) {
                    arrived[0] = System.nanoTime();
                }
            });
            first = Math.min(first, (arrived[0] - began) / 1e9);
            last = Math.min(last, (System.nanoTime() - began) / 1e9);
        }
        assertThat(rows[0]).as(name).isPositive();
        System.out.printf(
                Locale.ROOT,
                "  %-34s %7.3f s to the first of %d rows, %.3f s to the last%n",
                name,
                first,
                rows[0],
                last);
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
