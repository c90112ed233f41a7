package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tonghop.consolidate.Explanation;
import vn.tonghop.consolidate.Release;
import vn.tonghop.consolidate.Releases;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;
import vn.tonghop.warehouse.Listings;
import vn.tonghop.warehouse.Relation;
import vn.tonghop.warehouse.Scope;
import vn.tonghop.warehouse.Warehouse;

/** A home in a temporary folder with a database of its own and the project's own definitions and reference data. */
final class SmallOffice implements AutoCloseable {
    static final Configuration CONFIGURATION = Configuration.load(Path.of("jobs"));
    static final Scope EVERYTHING = Scope.ALL;

    private static final Instant NOW = Instant.parse("2022-01-10T03:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final Home home;
    private Instant now = NOW;

    SmallOffice(Path folder) {
        this.home = new Home(folder);
    }

    Home home() {
        return home;
    }

    /** Puts a file into the inbox, long enough ago to be whole. */
    Path put(String path, byte[] bytes) {
        return Inbox.put(home.inbox(), path, bytes);
    }

    Outcome run(Order.Kind kind, Path inbox) {
        return run(new Order(kind, inbox, Optional.empty(), Optional.empty(), Optional.empty(), Lang.VI));
    }

    Outcome run(Order order) {
        now = now.plus(Duration.ofHours(1));
        return new Line(home, database.database(), CONFIGURATION, Clock.fixed(now, ZoneOffset.UTC), new StopRequest())
                .run(order, Progress.SILENT);
    }

    Listings listings() {
        return new Warehouse(
                        database.database().dataSource(),
                        new JdbcTransactionManager(database.database().dataSource()))
                .listings();
    }

    /** Changes the database as nothing of ours would. */
    void execute(String sql) {
        database.execute(sql);
    }

    List<List<String>> submissions() {
        return listings().submissions(EVERYTHING).toList();
    }

    List<List<String>> findings() {
        return listings().findings(EVERYTHING, Lang.VI, false).toList();
    }

    List<List<String>> figures(String period) {
        return listings()
                .figures(Period.parse(period).orElseThrow(), Optional.empty(), Optional.empty())
                .toList();
    }

    List<List<String>> figures(String period, int release) {
        return listings()
                .figures(Period.parse(period).orElseThrow(), Optional.empty(), Optional.of(release))
                .toList();
    }

    Release release(String period, int number) {
        return new Releases(database.database().dataSource())
                .find(Period.parse(period).orElseThrow(), number)
                .orElseThrow();
    }

    Explanation explanation() {
        return new Explanation(
                database.database().dataSource(),
                new JdbcTransactionManager(database.database().dataSource()));
    }

    boolean isUnit(String area) {
        return CONFIGURATION.reference().provinces().byId(area).isPresent();
    }

    List<List<String>> export(String dataset) {
        return relation(dataset).toList();
    }

    Relation relation(String dataset) {
        DatasetDefinition definition =
                CONFIGURATION.definitions().of(new Dataset(dataset)).orElseThrow();
        return listings().export(definition, EVERYTHING, true);
    }

    @Override
    public void close() {
        database.close();
    }
}
