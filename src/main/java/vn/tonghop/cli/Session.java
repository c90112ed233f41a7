package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tonghop.consolidate.Explanation;
import vn.tonghop.consolidate.Release;
import vn.tonghop.consolidate.Releases;
import vn.tonghop.definition.DatasetDefinition;
import vn.tonghop.jobs.Configuration;
import vn.tonghop.jobs.Home;
import vn.tonghop.model.Message;
import vn.tonghop.model.Period;
import vn.tonghop.model.SubmissionId;
import vn.tonghop.model.UnitId;
import vn.tonghop.warehouse.Database;
import vn.tonghop.warehouse.Warehouse;

/** What a verb works with: the home, what people have configured, and the database where the verb asks for it. */
final class Session implements AutoCloseable {
    /** The whole country, where an area is asked for. */
    static final String NATION = "VN";

    private final Home home;
    private final Configuration configuration;
    private final Surroundings surroundings;
    private Optional<Database> database = Optional.empty();

    private Session(Home home, Configuration configuration, Surroundings surroundings) {
        this.home = home;
        this.configuration = configuration;
        this.surroundings = surroundings;
    }

    /** Reads what people have configured, and guards the home; opens nothing else. */
    static Session of(TongHop options) {
        Home home = home(options);
        home.guard(options.surroundings().environment());
        return new Session(home, Configuration.load(jobs()), options.surroundings());
    }

    static Home home(TongHop options) {
        return new Home(project().home(options.home(), options.surroundings().environment()));
    }

    /** The folder that an operator may change. */
    static Path jobs() {
        return project().path().resolve("jobs");
    }

    private static ProjectFolder project() {
        return ProjectFolder.of(System.getProperties());
    }

    Home home() {
        return home;
    }

    Configuration configuration() {
        return configuration;
    }

    /** The database, opened when first asked for. */
    Database database() {
        if (database.isEmpty()) {
            database = Optional.of(Database.open(home.folder(), surroundings.environment()));
        }
        return database.get();
    }

    /** Whether there is a database already, so that asking it makes none. */
    boolean hasDatabase() {
        return Database.exists(home.folder(), surroundings.environment());
    }

    Warehouse warehouse() {
        return new Warehouse(
                database().dataSource(), new JdbcTransactionManager(database().dataSource()));
    }

    /** Tells where figures come from. */
    Explanation explanation() {
        return new Explanation(
                database().dataSource(),
                new JdbcTransactionManager(database().dataSource()),
                configuration.definitions(),
                home::isArchived);
    }

    /** A release of a period by its number; the latest where none is given. */
    Release release(Period period, Optional<Integer> number) {
        Releases releases = new Releases(database().dataSource());
        return number.map(n -> releases.find(period, n))
                .orElseGet(() -> releases.latest(period))
                .orElseThrow(() -> noRelease(period, number));
    }

    private static UsageFault noRelease(Period period, Optional<Integer> number) {
        String name = period.label() + number.map(n -> "#" + n).orElse("");
        return new UsageFault(new Message(
                "Chưa có bản tổng hợp " + name + ". Hãy chạy: tonghop consolidate --period " + period.label(),
                "There is no release " + name + ". Run: tonghop consolidate --period " + period.label()));
    }

    /** An area that figures are told of: {@code VN}, a cluster, or a unit by its id or name. */
    String area(String text) {
        boolean area = text.equals(NATION)
                || configuration.reference().clusters().ids().contains(text);
        return area ? text : unit(text).value();
    }

    /** The period of a label. */
    static Period period(String label) {
        return Period.parse(label)
                .orElseThrow(() -> new UsageFault(new Message(
                        "Không có kỳ “" + label + "”. Kỳ ghi như: 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-07.",
                        "There is no period “" + label
                                + "”. Periods look like 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-07.")));
    }

    /** The submission of a number, which must be there. */
    SubmissionId submission(long number) {
        return Optional.of(number)
                .filter(one -> one > 0)
                .map(SubmissionId::new)
                .filter(id -> warehouse().register().find(id).isPresent())
                .orElseThrow(() -> new UsageFault(new Message(
                        "Không có hồ sơ số " + number + ". Xem: tonghop submissions",
                        "There is no submission " + number + ". See: tonghop submissions")));
    }

    /** The unit of an id or a name. */
    UnitId unit(String text) {
        return configuration
                .reference()
                .provinces()
                .byId(text.toLowerCase(Locale.ROOT))
                .or(() -> configuration.reference().provinces().byName(text))
                .orElseThrow(() -> new UsageFault(unknownUnit(text)));
    }

    /** The dataset of an id. */
    DatasetDefinition dataset(String id) {
        List<DatasetDefinition> known = configuration.definitions().all();
        return known.stream()
                .filter(one -> one.dataset().id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknownDataset(id, known));
    }

    private static UsageFault unknownDataset(String id, List<DatasetDefinition> known) {
        String names = known.stream().map(one -> one.dataset().id()).collect(Collectors.joining(", "));
        return new UsageFault(new Message(
                "Không có bộ số liệu “" + id + "”. Có: " + names + ".",
                "There is no dataset “" + id + "”. There are: " + names + "."));
    }

    private Message unknownUnit(String text) {
        Optional<UnitId> near = configuration.reference().provinces().nearest(text);
        String vi = near.map(unit -> "; có phải là: " + unit + "?").orElse(".");
        String en = near.map(unit -> "; did you mean: " + unit + "?").orElse(".");
        return new Message(
                "Không có đơn vị “" + text + "”" + vi + " (Danh sách: jobs/reference/provinces.csv)",
                "There is no unit “" + text + "”" + en + " (All of them: jobs/reference/provinces.csv)");
    }

    @Override
    public void close() {
        database.ifPresent(Database::close);
    }
}
