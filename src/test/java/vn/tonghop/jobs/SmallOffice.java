package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.consolidate.Explanation;
import vn.tonghop.consolidate.Release;
import vn.tonghop.consolidate.Releases;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.definition.Field;
import vn.tonghop.model.Dataset;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.report.NationalWorkbook;
import vn.tonghop.testing.Inbox;
import vn.tonghop.testing.TestDatabase;
import vn.tonghop.warehouse.Listings;
import vn.tonghop.warehouse.Relation;
import vn.tonghop.warehouse.Scope;
import vn.tonghop.warehouse.Warehouse;

/**
 * A home in a temporary folder with a database of its own and the project's own definitions and reference data.
 *
 * <pre>{@code
 * @RegisterExtension
 * private final SmallOffice office = new SmallOffice();
 * }</pre>
 */
final class SmallOffice implements AutoCloseable, AfterEachCallback {
    static final Configuration CONFIGURATION = Configuration.load(Path.of("jobs"));
    static final Scope EVERYTHING = Scope.ALL;

    private static final Instant NOW = Instant.parse("2022-01-10T03:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final Home home;
    private Instant now = NOW;
    private Configuration configuration = CONFIGURATION;

    /** For one test, after which it is gone. */
    SmallOffice() {
        this(temporary());
    }

    /** @param folder of whoever closes it */
    SmallOffice(Path folder) {
        this.home = new Home(folder);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("office");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        close();
        FileSystemUtils.deleteRecursively(home.folder());
    }

    Home home() {
        return home;
    }

    /** From now on it is this moment, ISO, and an hour later with every run. */
    void on(String moment) {
        now = Instant.parse(moment);
    }

    /** From now on with these definitions and reference data. */
    void with(Configuration other) {
        configuration = other;
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
        return new Line(home, database.database(), configuration, Clock.fixed(now, ZoneOffset.UTC), new StopRequest())
                .run(order, Progress.SILENT);
    }

    Warehouse warehouse() {
        return new Warehouse(
                database.database().dataSource(),
                new JdbcTransactionManager(database.database().dataSource()));
    }

    Listings listings() {
        return warehouse().listings();
    }

    /** Changes the database as nothing of ours would. */
    void execute(String sql) {
        database.execute(sql);
    }

    List<List<String>> submissions() {
        return listings().submissions(EVERYTHING).toList();
    }

    List<List<String>> findings() {
        return listings()
                .findings(EVERYTHING, Lang.VI, UnaryOperator.identity(), false)
                .toList();
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

    List<List<String>> restated(String period, int release, LocalDate day) {
        return listings()
                .restated(Period.parse(period).orElseThrow(), Optional.empty(), Optional.of(release), day)
                .toList();
    }

    List<List<String>> status() {
        return listings().status(Optional.empty(), now).toList();
    }

    Release release(String period, int number) {
        return releases().find(Period.parse(period).orElseThrow(), number).orElseThrow();
    }

    /** How many releases a period has. */
    int releases(Period period) {
        return releases().latest(period).map(Release::number).orElse(0);
    }

    /** What {@code doctor} says of runs. */
    List<Doctor.Diagnosis> runChecks() {
        return new RunChecks(home, database.database(), Lang.VI).examine();
    }

    /** How many rows a table of the database has. */
    int count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** The periods that have a release. */
    List<Period> releasedPeriods() {
        return jdbc().sql("select distinct period from ops.release order by period").query(String.class).list().stream()
                .map(label -> Period.parse(label).orElseThrow())
                .toList();
    }

    /** Rows that a table found ignored, less those that a reason is given for. */
    int ignoredRowsWithoutReason() {
        return jdbc().sql("""
                select count(*) from ops.found_table t
                where rows_ignored <> (select coalesce(sum(rows), 0) from ops.ignored_rows i where i.table_id = t.table_id)
                  and dataset is not null""").query(Integer.class).single();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database.database().dataSource());
    }

    private Releases releases() {
        return new Releases(database.database().dataSource());
    }

    /** Writes the workbook of a release, as it is published. */
    void write(Release release) {
        Set<String> personal = configuration.definitions().all().stream()
                .flatMap(definition -> definition.fields().stream())
                .filter(Field::personal)
                .map(Field::name)
                .collect(Collectors.toSet());
        NationalWorkbook.load(configuration.reports().resolve("national"), personal, home.temporary())
                .write(database.database().dataSource(), release, home.outbox(), Lang.VI);
    }

    Explanation explanation() {
        return new Explanation(
                database.database().dataSource(),
                new JdbcTransactionManager(database.database().dataSource()),
                configuration.definitions(),
                home::isArchived);
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
